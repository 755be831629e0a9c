/**
 * The configuration: campaigns, groups, agents, calling lists and all that they refer to.
 *
 * <p>Source: manual, throughout; the objects are those of the original's Configuration Server, and
 * what the manual leaves open about them stands in docs/configuration.md.
 *
 * <ol>
 *   <li>Objects are immutable and refer to one another by DBID. A DBID is unique among the objects
 *       of its type, and greater than 0.
 *   <li>All else reads a {@link org.ocserver.campaign.Configuration}: one snapshot, complete and
 *       consistent. A change is a new snapshot.
 *   <li>An object checks only its shape. What it means beside the others is judged once, by {@link
 *       org.ocserver.campaign.check.ConfigurationCheck}, before it gets into a snapshot that is
 *       used.
 *   <li>This package may call {@code campaign.option} and the enumerations of {@code callinglist},
 *       nothing else of the product.
 * </ol>
 */
package org.ocserver.campaign;

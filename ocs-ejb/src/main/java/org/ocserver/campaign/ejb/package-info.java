/**
 * The configuration in the container: schema at start, import and export, the snapshot in force.
 *
 * <ol>
 *   <li>The schema is made current, and the configuration read, when this server becomes the owner
 *       ({@link org.ocserver.ownership}); before that the configuration in force is the empty one.
 *   <li>A new configuration is written behind the owner's fence.
 *   <li>A new snapshot is made known by the CDI event {@link
 *       org.ocserver.campaign.ejb.ConfigurationChanged}, after it is committed.
 * </ol>
 */
package org.ocserver.campaign.ejb;

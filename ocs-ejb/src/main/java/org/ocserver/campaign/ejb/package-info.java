/**
 * The configuration in the container: schema at start, import and export, the snapshot in force.
 *
 * <ol>
 *   <li>Whoever reads the database at start depends on {@code SchemaMigrationStartup}.
 *   <li>A new snapshot is made known by the CDI event {@link
 *       org.ocserver.campaign.ejb.ConfigurationChanged}, after it is committed.
 * </ol>
 */
package org.ocserver.campaign.ejb;

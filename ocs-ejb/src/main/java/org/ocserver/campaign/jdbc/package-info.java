/**
 * The database's schema: its migrations are run here, and their scripts stand in the module
 * datasources.
 *
 * <ol>
 *   <li>A script that was released is never changed; a change of the schema is a new script.
 *   <li>Scripts are listed in {@code org/ocserver/schema/migrations.txt}.
 * </ol>
 */
package org.ocserver.campaign.jdbc;

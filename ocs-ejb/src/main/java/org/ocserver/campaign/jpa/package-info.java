/**
 * The configuration in the database, as JPA entities.
 *
 * <ol>
 *   <li>An entity is an object's record in columns, and no more: it is made of a record, and gives
 *       one back. Nothing outside this package sees an entity.
 *   <li>Options of all objects stand in one table and are read and written beside the entities.
 *   <li>The schema is made by migrations (module datasources), never by JPA.
 *   <li>What two servers share is not cached: every reading goes to the database.
 * </ol>
 */
package org.ocserver.campaign.jpa;

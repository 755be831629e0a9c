/**
 * Loading of calling lists in the container.
 *
 * <ol>
 *   <li>Each configured table is there before anybody reads it: it is created when this server
 *       becomes the owner, and when a configuration is put in force.
 *   <li>A load runs in the thread that asks for it, outside transactions of the container.
 * </ol>
 */
package org.ocserver.campaign.load.ejb;

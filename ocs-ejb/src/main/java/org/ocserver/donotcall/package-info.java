/**
 * Who must not be called: one list per tenant, by phone number and by customer id.
 *
 * <ol>
 *   <li>A list that could not be read forbids every call.
 *   <li>Numbers are compared by their digits alone, so that formatting lets no one slip through.
 *   <li>An entry whose time is over forbids nothing.
 *   <li>The check is made in memory; it never waits for the database.
 * </ol>
 */
package org.ocserver.donotcall;

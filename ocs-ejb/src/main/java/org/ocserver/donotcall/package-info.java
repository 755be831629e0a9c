/**
 * Who must not be called: one list per tenant, by phone number and by customer id.
 *
 * <p>May call {@code callinglist} for {@link org.ocserver.callinglist.StoreException}; its {@code
 * ejb} also {@code campaign}.
 *
 * <ol>
 *   <li>A list that could not be read forbids every call.
 *   <li>Numbers are compared by their digits alone, so that formatting lets no one slip through.
 *   <li>Membership is exact: no number is forbidden because another one looks like it.
 *   <li>An entry whose time is over forbids nothing; one that holds for ever outlasts any other.
 *   <li>The check is made in memory; it waits neither for the database nor for a change.
 *   <li>A change counts when it is committed, and every server applies all changes in the order of
 *       their commits.
 * </ol>
 */
package org.ocserver.donotcall;

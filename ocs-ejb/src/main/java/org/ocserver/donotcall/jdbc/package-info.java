/**
 * The do-not-call lists in table {@code gsw_donotcall_list}, and their changes in {@code
 * ocs_donotcall_change}.
 *
 * <ol>
 *   <li>Whoever changes the list first takes its numbers from {@code ocs_donotcall_last_change},
 *       whose row stays locked until the commit: so the order of the numbers is that of the
 *       commits, and none is missing.
 *   <li>An entry and its change are written in one transaction.
 * </ol>
 */
package org.ocserver.donotcall.jdbc;

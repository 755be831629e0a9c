/**
 * One call and the record on a desktop, from the dial to its end.
 *
 * <ol>
 *   <li>Repeated and late events of a call change nothing.
 *   <li>An illegal step is logged with the call's history, and ignored.
 * </ol>
 */
package org.ocserver.session.call;

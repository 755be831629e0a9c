/**
 * From the mailbox to the stages, and which session is whose.
 *
 * <p>Uses every other package of the session; none uses it.
 *
 * <ol>
 *   <li>What touches a session's state runs here, one message after the other, on the session's
 *       thread; {@link org.ocserver.session.run.Sessions} and those beside it post messages.
 *   <li>A message is led to the stage that it concerns; nothing is decided about a record here.
 * </ol>
 */
package org.ocserver.session.run;

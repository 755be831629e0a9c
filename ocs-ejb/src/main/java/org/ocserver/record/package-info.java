/**
 * Operations on records, whoever asks for them: the desktop protocol, the Communication DN API and
 * HTTP all come through here.
 *
 * <ol>
 *   <li>An operation reads its attributes, checks all of them, then asks the session; what is wrong
 *       is a {@link org.ocserver.record.RejectedRequest} with one of the manual's errors.
 *   <li>Which values an attribute may have stands once, in {@link org.ocserver.record.ValueRules}.
 *   <li>A rejected request has changed nothing.
 * </ol>
 */
package org.ocserver.record;

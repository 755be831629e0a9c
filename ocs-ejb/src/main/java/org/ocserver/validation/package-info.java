/**
 * A third party may forbid a dial before it is made.
 *
 * <ol>
 *   <li>May call {@code callinglist}, {@code tkv} and {@code webhook}; knows nothing of sessions.
 *   <li>Only a clear yes allows a dial: silence and nonsense leave the question open, and who asked
 *       must not dial.
 *   <li>Asking never waits; each question gets exactly one answer.
 * </ol>
 */
package org.ocserver.validation;

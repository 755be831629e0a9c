/**
 * What a session's pacing heard, as lines of JSON, so that the session can be run again under
 * another policy.
 *
 * <ol>
 *   <li>A line says all that a pacer is told, and nothing of who was called or who called: agents
 *       and calls are numbers.
 *   <li>Writing never keeps a session waiting; what cannot be written is told once in the server's
 *       log, and lost.
 *   <li>May call {@code pacing}, {@code session} and {@code tkv}.
 * </ol>
 */
package org.ocserver.pacinglog;

/**
 * The resources {@code records}, {@code phones}, {@code customer_ids} and {@code lists}: what
 * desktops can ask about records, over HTTP.
 *
 * <p>Source: manual, "HTTP Requests for the records Resource" and the sections after it, "HTTP
 * Responses".
 *
 * <ol>
 *   <li>All goes through the operations that the desktop protocol uses, too; what differs from it
 *       stands here.
 *   <li>A refused request changes nothing, is logged once, and is told by the number and the name
 *       of the desktop protocol's error; no answer says anything that came from the request.
 *   <li>What the URI names counts more than what the body does.
 *   <li>Only the resources, their mapper and {@link org.ocserver.web.record.RecordInterface} know
 *       the container.
 *   <li>May call {@code record}, {@code campaign}, {@code callinglist}, {@code session.ejb}, {@code
 *       tkv} and {@code web.http}.
 * </ol>
 */
package org.ocserver.web.record;

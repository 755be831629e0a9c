/**
 * The administration API: configuration, loading of calling lists, their tables and what of them
 * could be dialed, do-not-call lists, history. Its own, not the manual's; docs/http.md describes
 * it.
 *
 * <ol>
 *   <li>Only administrators may use it.
 *   <li>An error's body is a JSON object that says what is wrong, but nothing of the server's
 *       inside.
 *   <li>May call {@code campaign.ejb}, {@code campaign.load}, {@code inventory}, {@code report},
 *       {@code upkeep}, {@code session.ejb} and {@code web.http}.
 * </ol>
 */
package org.ocserver.web.admin;

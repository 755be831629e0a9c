/**
 * What all resources share of HTTP: reading a body within bounds, answers as data, problem details,
 * who may ask.
 *
 * <ol>
 *   <li>No more of a body is held in memory than its reader allows, whatever its length says.
 *   <li>Knows no campaign, no list and no session.
 *   <li>Only {@link org.ocserver.web.http.Responses} and the filters know the container.
 * </ol>
 */
package org.ocserver.web.http;

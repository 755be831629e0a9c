/**
 * The resource {@code campaigngroups}: campaigns are run, and their status asked, over HTTP.
 *
 * <p>Source: manual, "HTTP Requests for the campaigngroups Resource" and "HTTP Responses".
 *
 * <ol>
 *   <li>A refused request changes nothing, has an empty body, and names the error of the
 *       Communication DN API in the header Warning.
 *   <li>Only the resource and its mapper know JAX-RS; the rules stand in {@link
 *       org.ocserver.web.campaigngroup.CampaignGroupRequests} and the classes it uses.
 *   <li>May call {@code session}, {@code commdn}, {@code tkv} and {@code web.http}.
 * </ol>
 */
package org.ocserver.web.campaigngroup;

/**
 * The Communication DN API: applications control campaigns.
 *
 * <p>Source: manual, "Communication DN API".
 *
 * <ol>
 *   <li>Only applications that the configuration connects with this server are heard; all others
 *       are disregarded, and logged once.
 *   <li>A request for another server is left alone; 0 is for all.
 *   <li>Whoever asked, all applications are told what became of a campaign.
 * </ol>
 */
package org.ocserver.commdn;

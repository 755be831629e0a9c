/**
 * The desktop protocol, version 6: agents' desktops ask, and are told.
 *
 * <p>Source: manual, "Communication Protocols".
 *
 * <ol>
 *   <li>Each request is declared once, in {@link org.ocserver.desktop.DesktopRequest}, and each
 *       event in {@link org.ocserver.desktop.DesktopEvent}: their keys, which of them must be
 *       there, and what answers. The values of a key stand in {@link
 *       org.ocserver.record.ValueRules}. What is checked, what is sent and the tables of the
 *       documentation follow from there.
 *   <li>Requests and operations meet in {@link org.ocserver.desktop.DesktopOperations} only.
 *   <li>A request for another application is left alone, and a CampaignStatusRequest is told of no
 *       error; any other gets an answer.
 *   <li>Who asks is known from the connection, never from the body alone.
 * </ol>
 */
package org.ocserver.desktop;

/**
 * The desktop protocol, version 6: agents' desktops ask, and are told.
 *
 * <p>Source: manual, "Communication Protocols".
 *
 * <ol>
 *   <li>Each request is declared once, in {@link org.ocserver.desktop.DesktopRequest}, with its
 *       keys and its acknowledgement.
 *   <li>A request for another application is left alone; any other gets one answer.
 *   <li>Who asks is known from the connection, never from the body alone.
 * </ol>
 */
package org.ocserver.desktop;

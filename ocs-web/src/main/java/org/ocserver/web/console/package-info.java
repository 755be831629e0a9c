/**
 * The live side of the console: what its pages under {@code /console/} are told, as server-sent
 * events.
 *
 * <ol>
 *   <li>The sessions are asked once a second for all consoles together, and only while one is open.
 *   <li>A console that does not take its events in time is dropped; nobody waits for it.
 *   <li>The console changes nothing by ways of its own: its buttons use the resource {@code
 *       campaigngroups}.
 * </ol>
 */
package org.ocserver.web.console;

/**
 * The states of campaign groups, told to web servers by HTTP POST.
 *
 * <p>Source: manual, "Campaign Group Status Notification from OCS to Web or Application Server".
 *
 * <ol>
 *   <li>Each server is told in order, one post at a time, and again until it takes it; one that is
 *       slow keeps no other waiting, and no session.
 *   <li>Says what happened in the words of {@code commdn}.
 *   <li>May call {@code commdn}, {@code session}, {@code campaign}, {@code tkv} and {@code
 *       webhook}.
 * </ol>
 */
package org.ocserver.groupstate;

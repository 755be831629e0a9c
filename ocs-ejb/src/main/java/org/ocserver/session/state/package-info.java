/**
 * What is in memory while a campaign is loaded: chains, attempts, agents, counters, and what waits
 * to be written.
 *
 * <ol>
 *   <li>Touched by the session's thread only.
 *   <li>Decides nothing about calls: the stages do.
 *   <li>A chain stays in memory until the database has confirmed its write-back.
 * </ol>
 */
package org.ocserver.session.state;

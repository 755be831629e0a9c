/**
 * What is dialed next, and when: pacing, intents, callbacks, engaged agents.
 *
 * <ol>
 *   <li>No dial before its intent is durable and the dial is allowed at that very moment.
 *   <li>A chain leaves the buffer here and nowhere else.
 * </ol>
 */
package org.ocserver.session.dial;

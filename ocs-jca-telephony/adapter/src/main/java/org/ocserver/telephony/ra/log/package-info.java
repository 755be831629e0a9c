/**
 * The log messages of the resource adapter.
 *
 * <ol>
 *   <li>A number, once given, keeps its meaning; a message that is no longer used takes its number
 *       with it.
 * </ol>
 */
package org.ocserver.telephony.ra.log;

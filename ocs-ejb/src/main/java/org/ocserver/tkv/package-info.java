/**
 * Key-value lists on the wire: as JSON text, and as JMS messages.
 *
 * <ol>
 *   <li>Strings, integers of 32 and 64 bits and nested lists; nothing else has a meaning.
 *   <li>Input is bounded in size and depth before any of it is used.
 *   <li>A reply takes the form of its request.
 * </ol>
 */
package org.ocserver.tkv;

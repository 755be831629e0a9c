/**
 * Posts JSON to other systems over HTTP and reads what they answer.
 *
 * <ol>
 *   <li>Knows no other package of the product; may be used by all.
 *   <li>The client is the JDK's; its work is done on the executor that the caller gives.
 *   <li>An answer is bounded in size and time, whatever the other side does.
 * </ol>
 */
package org.ocserver.webhook;

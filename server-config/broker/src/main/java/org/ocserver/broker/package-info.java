/**
 * What runs inside the message broker.
 *
 * <ol>
 *   <li>It is loaded by the broker's own class loader, as a module of the server; it knows nothing
 *       of the product and calls nothing but the broker.
 *   <li>Whatever cannot be told for certain stays out of a message: no name is better than a wrong
 *       one.
 * </ol>
 */
package org.ocserver.broker;

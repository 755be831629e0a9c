/**
 * The demonstration: a server, a campaign of 10,000 records, twenty agents with desktops.
 *
 * <ol>
 *   <li>It uses the product as any client does: configuration and records over HTTP, desktops over
 *       JMS.
 * </ol>
 */
package org.ocserver.demo;

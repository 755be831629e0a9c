/**
 * Clients of the server, as its users have them: an application over HTTP, agents' desktops over
 * JMS. They know the protocols alone, no class of the product.
 */
package org.ocserver.client;

/** What a session needs of the world: the database, the switch, third parties, and listeners. */
package org.ocserver.session.port;

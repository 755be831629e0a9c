/** The orders of sessions in the database. */
package org.ocserver.session.jdbc;

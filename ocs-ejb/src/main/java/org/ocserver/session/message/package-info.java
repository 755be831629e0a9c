/** What is said to a session, and what it answers and tells. Values only. */
package org.ocserver.session.message;

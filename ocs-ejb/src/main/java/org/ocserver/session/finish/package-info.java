/** What becomes of a chain after a result: finished, treated, given back. */
package org.ocserver.session.finish;

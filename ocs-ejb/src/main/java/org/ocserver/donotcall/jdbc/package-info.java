/** The do-not-call lists in table {@code gsw_donotcall_list}. */
package org.ocserver.donotcall.jdbc;

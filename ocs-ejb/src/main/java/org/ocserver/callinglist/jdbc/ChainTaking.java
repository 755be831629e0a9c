package org.ocserver.callinglist.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Retrieval;

/**
 * Marks chains Retrieved and gives their records, those of a chain together.
 *
 * <p>Before anything of a chain is taken, all its Ready records are locked, those of other lists
 * too; if one of them is another's at that time, the chain is let go. Lists whose filters choose
 * different records of one chain thus never hold it at the same time. Nobody waits for anybody.
 */
interface ChainTaking {
  List<CallingRecord> take(Connection connection, Retrieval request) throws SQLException;
}

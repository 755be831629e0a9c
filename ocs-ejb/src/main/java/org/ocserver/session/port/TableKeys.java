package org.ocserver.session.port;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.ocserver.callinglist.ListTable;

/** Whether the tables of lists keep their records apart. */
@FunctionalInterface
public interface TableKeys {
  /**
   * Looks at the tables, and waits for nothing.
   *
   * @return by the DBID of its list, what is wrong with a table, and how to mend it; fails with a
   *     {@link org.ocserver.callinglist.StoreException} if the database does
   */
  CompletableFuture<Map<Integer, String>> problems(Collection<ListTable> lists);
}

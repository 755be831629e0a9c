package org.ocserver.callinglist.jdbc;

import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.ocserver.callinglist.AttemptStart;

/** Books attempts of records that are in no table. */
public final class BookedAlone {
  /** Which attempt of its record each one is. */
  public static final int NUMBER = 3;

  private BookedAlone() {}

  public static void begin(
      DataSource database, BooleanSupplier historyWanted, List<AttemptStart> attempts) {
    LocalTransaction transaction = new LocalTransaction(database);
    Dialect dialect = transaction.run("Asking which database this is", Dialect::of);
    transaction.run(
        "Beginning attempts",
        connection -> {
          new AttemptBook(dialect, historyWanted)
              .begin(
                  connection,
                  attempts.stream().map(a -> new AttemptBook.Numbered(a, NUMBER)).toList());
          return attempts.size();
        });
  }
}

package org.ocserver.ownership.jdbc;

import java.sql.PreparedStatement;
import java.sql.Statement;
import org.ocserver.callinglist.jdbc.LocalTransaction;

/** Finds out whether the database does its work; what it keeps stays as it is. */
public final class WriteTrial {
  private WriteTrial() {}

  /**
   * Writes the lease of an application as it is.
   *
   * @param transaction of the owner: a database session of it that hangs is ended by the next owner
   * @throws org.ocserver.callinglist.StoreException if it cannot be written
   */
  public static void write(LocalTransaction transaction, int application) {
    transaction.run(
        "Writing to the database",
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE ocs_application_lease SET node = node WHERE application_dbid = ?")) {
            update.setInt(1, application);
            return update.executeUpdate();
          }
        });
  }

  /**
   * Has it answer.
   *
   * @throws org.ocserver.callinglist.StoreException if it does not
   */
  public static void read(LocalTransaction transaction) {
    transaction.run(
        "Asking the database",
        connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
          }
        });
  }
}

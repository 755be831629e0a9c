package org.ocserver.callinglist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.callinglist.StoreException;
import org.ocserver.campaign.jdbc.TestDatabase;

/** What databases say of customers, and what is made of it. */
class MaskedFailureTest {
  private static final Pattern CUSTOMERS_DATA = Pattern.compile("5551234567|Jane|4567");

  private static final String TABLE =
      "CREATE TABLE people (phone VARCHAR(10) NOT NULL PRIMARY KEY, name VARCHAR(10),"
          + " age INTEGER CHECK (age < 100))";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO people VALUES ('5551234567', 'Jane Jane Jane', 1)",
        "INSERT INTO people VALUES ('5551234567', 'Jane', 100)",
        "INSERT INTO people VALUES ('1', 'Jane', 1), ('1', 'Jane', 1)",
        "INSERT INTO people VALUES ('5551234567', 'Jane', 1), ('5551234567', 'Jane', 1)",
        "INSERT INTO people VALUES (NULL, 'Jane', 1)",
        "UPDATE people SET age = CAST('5551234567' AS INTEGER)",
        "UPDATE people SET age = CAST('Jane' AS INTEGER)",
        "SELECT CAST('Jane' AS DATE)",
        "SELECT nothing FROM people WHERE phone = '5551234567'",
        "SELECT '5551234567' '"
      })
  void shouldSayNothingOfACustomerWhateverTheDatabaseSays(String sql) {
    DataSource database = TestDatabase.empty();
    TestDatabase.execute(database, TABLE);

    StoreException failure =
        catchThrowableOfType(
            StoreException.class,
            () ->
                new LocalTransaction(database)
                    .run(
                        "Writing",
                        connection -> {
                          try (Statement statement = connection.createStatement()) {
                            statement.addBatch(sql);
                            if (sql.startsWith("SELECT")) {
                              return statement.execute(sql);
                            }
                            return statement.executeBatch().length > 0;
                          }
                        }));

    assertThat(printed(failure)).doesNotContainPattern(CUSTOMERS_DATA);
    assertThat(failure)
        .hasMessageStartingWith("Writing failed: ")
        .hasMessageContaining("SQL state");
    assertThat(failure.getCause().getStackTrace()).isNotEmpty();
  }

  @Test
  void shouldKeepWhatKindOfFailureItIs() {
    DataSource database = TestDatabase.empty();
    TestDatabase.execute(database, TABLE);

    StoreException failure =
        catchThrowableOfType(
            StoreException.class,
            () ->
                new LocalTransaction(database)
                    .run(
                        "Writing",
                        connection ->
                            connection
                                .createStatement()
                                .execute(
                                    "INSERT INTO people VALUES ('1', 'a', 1), ('1', 'a', 1)")));

    assertThat(LocalTransaction.isDuplicate(failure)).isTrue();
    assertThat(failure).hasMessageContaining("23505");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad: +1 (555) 123-4567",
        "ERROR: x\n  Detail: Key (phone)=(5551234567) exists.\n  Where: Jane",
        "Batch entry 0 INSERT INTO t VALUES ('Jane', 5551234567) was aborted: ERROR: x",
        "invalid input syntax for type integer: \"Jane\"",
        "Data conversion error converting \"Jane\""
      })
  void shouldMaskPhonesDetailsAndBatches(String message) {
    SQLException failure = new SQLException(message, "22001", new SQLException(message));
    failure.setNextException(new SQLException(message));
    failure.addSuppressed(new IllegalStateException(message));

    assertThat(printed(MaskedFailure.of("Writing", failure))).doesNotContainPattern(CUSTOMERS_DATA);
  }

  private static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}

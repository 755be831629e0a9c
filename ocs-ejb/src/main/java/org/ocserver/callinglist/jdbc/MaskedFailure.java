package org.ocserver.callinglist.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.ocserver.callinglist.StoreException;

/**
 * What a failure of the database may say: databases put values into their messages, and these are
 * customers' data. Values are masked here, in the message, in its causes and in what it suppressed;
 * names, the SQL state and the places in the code stay.
 */
public final class MaskedFailure {
  private static final String MASK = "…";

  private record Rule(Pattern pattern, String replacement) {
    static Rule of(String regex, String replacement) {
      return new Rule(Pattern.compile(regex, Pattern.DOTALL), replacement);
    }
  }

  /** In this order. */
  private static final List<Rule> RULES =
      List.of(
          // H2: the statement, with whatever texts stand in it.
          Rule.of(";? ?SQL statement:.*", ""),
          Rule.of(" \\[\\d{5}-\\d+\\]$", ""),
          // PostgreSQL: the lines below the first, and the statement of a batch with its values.
          Rule.of("\\n\\s*(?:Detail|Where|Hint|Query|Internal Query|Location): .*", ""),
          Rule.of("(Batch entry \\d+ ).*?( was aborted)", "$1" + MASK + "$2"),
          Rule.of("VALUES \\(.*\\)", "VALUES (" + MASK + ")"),
          Rule.of("'(?:[^']|'')*'", "'" + MASK + "'"),
          Rule.of(
              "(?i)(converting |value |constant |range: |syntax for type [a-z ]+: )\"[^\"]*\"",
              "$1\"" + MASK + "\""),
          // Numbers of five digits or more, also as phones are written.
          Rule.of("(?<![A-Z\\d])\\d(?:[ ().\\-/]{0,2}\\d){4,}", MASK));

  private MaskedFailure() {}

  /** The failure of a purpose, as it may be shown and logged. */
  public static StoreException of(String purpose, SQLException failure) {
    SQLException masked = masked(failure);
    return new StoreException(purpose + " failed: " + masked.getMessage(), masked);
  }

  /** The same failure without customers' data. */
  static SQLException masked(SQLException failure) {
    SQLException masked =
        new SQLException(text(failure), failure.getSQLState(), failure.getErrorCode());
    copy(failure, masked);
    SQLException next = failure.getNextException();
    if (next != null && next != failure) {
      masked.setNextException(masked(next));
    }
    return masked;
  }

  private static Throwable masked(Throwable failure) {
    if (failure instanceof SQLException sql) {
      return masked(sql);
    }
    String name = failure.getClass().getName();
    // What cannot be parsed is the whole message of many.
    Throwable masked =
        new Throwable(failure instanceof RuntimeException ? name : name + ": " + text(failure));
    copy(failure, masked);
    return masked;
  }

  private static void copy(Throwable failure, Throwable masked) {
    masked.setStackTrace(failure.getStackTrace());
    if (failure.getCause() != null) {
      masked.initCause(masked(failure.getCause()));
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      masked.addSuppressed(masked(suppressed));
    }
  }

  private static String text(SQLException failure) {
    String text = text((Throwable) failure);
    return failure.getSQLState() == null
        ? text
        : text + " (SQL state " + failure.getSQLState() + ")";
  }

  private static String text(Throwable failure) {
    String text = String.valueOf(failure.getMessage());
    for (Rule rule : RULES) {
      text = rule.pattern().matcher(text).replaceAll(rule.replacement());
    }
    return text.strip();
  }
}

package org.ocserver.callinglist.filter;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** A part of a condition that has been understood. */
sealed interface Term {
  /** A comparison, or several. */
  record Condition(SqlPiece sql) implements Term {}

  /** A field of the list. */
  record Column(String name, Kind kind) implements Term {
    /** Columns of tables need no more than this: names have neither quotes nor spaces. */
    SqlPiece sql() {
      return SqlPiece.text('"' + name + '"');
    }
  }

  /** The result of arithmetic. */
  record Number(SqlPiece sql) implements Term {}

  /** A value that the user wrote. */
  record Literal(Token token) implements Term {
    private static final DateTimeFormatter TIME =
        new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd[[ ]['T']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendPattern("]")
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** The value for comparisons with values of the kind. */
    Object as(Kind kind) throws BadFilterException {
      try {
        return switch (kind) {
          case NUMBER -> number();
          case TEXT -> token.text();
          case TIME -> LocalDateTime.parse(token.text(), TIME);
        };
      } catch (NumberFormatException | DateTimeParseException notOne) {
        throw token.problem(token.shown() + " is not " + kind.description());
      }
    }

    /** The narrowest type, so that an index on integers can be used. */
    private Object number() {
      BigDecimal number = new BigDecimal(token.text().trim());
      if (number.scale() <= 0 && (long) number.precision() - number.scale() <= 9) {
        return number.intValueExact();
      }
      double value = number.doubleValue();
      if (!Double.isFinite(value)) {
        throw new NumberFormatException(token.text());
      }
      return value;
    }
  }

  /** The kind that this term has whatever it is compared with; none of literals. */
  default Optional<Kind> fixedKind() {
    if (this instanceof Column column) {
      return Optional.of(column.kind());
    }
    return this instanceof Number ? Optional.of(Kind.NUMBER) : Optional.empty();
  }
}

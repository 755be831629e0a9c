package org.ocserver.upkeep.jdbc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ocserver.campaign.Field;
import org.ocserver.campaign.load.jdbc.PresentColumn;
import org.ocserver.upkeep.ColumnProblem;

/** Compares the columns of a table with the fields of a format. */
final class ColumnCheck {
  private static final int DIGITS_OF_AN_INTEGER = 10;

  private static final Set<String> INTEGERS =
      Set.of("int4", "integer", "serial", "int8", "bigint", "bigserial");
  private static final Set<String> REALS =
      Set.of("float8", "float", "double precision", "decfloat");
  private static final Set<String> NUMERICS = Set.of("numeric", "decimal");
  private static final Set<String> TIMES = Set.of("timestamp");
  private static final Set<String> TEXTS = Set.of("varchar", "text", "character varying");
  private static final Set<String> PADDED_TEXTS = Set.of("bpchar", "char", "character");

  private final Map<String, PresentColumn> present;

  ColumnCheck(Map<String, PresentColumn> present) {
    this.present = present;
  }

  List<ColumnProblem> problems(List<Field> fields) {
    List<ColumnProblem> problems = new ArrayList<>();
    Set<String> others = new HashSet<>(present.keySet());
    for (Field field : fields) {
      PresentColumn column = present.get(field.name());
      if (column == null) {
        problems.add(new ColumnProblem(field.name(), expected(field), "no such column"));
      } else if (!holds(column, field) || field.nullable() && !column.nullable()) {
        problems.add(new ColumnProblem(field.name(), expected(field), found(column)));
      }
      others.remove(field.name());
    }
    others.stream()
        .sorted()
        .map(present::get)
        .filter(column -> !column.nullable() && !column.hasDefault())
        .map(
            column ->
                new ColumnProblem(
                    column.name(), "a field of the format, a default or null", found(column)))
        .forEach(problems::add);
    return problems;
  }

  private static boolean holds(PresentColumn column, Field field) {
    String type = column.type().toLowerCase(Locale.ROOT);
    return switch (field.type()) {
      case INT ->
          INTEGERS.contains(type)
              || NUMERICS.contains(type)
                  && (column.size() == 0 || column.size() - column.scale() >= DIGITS_OF_AN_INTEGER);
      case FLOAT -> REALS.contains(type) || NUMERICS.contains(type) && column.size() == 0;
      case DATETIME -> TIMES.contains(type);
      case VARCHAR -> TEXTS.contains(type) && column.size() >= field.length();
      case CHAR ->
          (TEXTS.contains(type) || PADDED_TEXTS.contains(type)) && column.size() >= field.length();
    };
  }

  private static String expected(Field field) {
    return field.type().typeName()
        + (field.length() > 0 ? "(" + field.length() + ")" : "")
        + (field.nullable() ? ", or null" : "");
  }

  private static String found(PresentColumn column) {
    String type = column.type().toLowerCase(Locale.ROOT);
    String size = "";
    if (NUMERICS.contains(type) && column.size() > 0) {
      size = "(" + column.size() + "," + column.scale() + ")";
    } else if (TEXTS.contains(type) || PADDED_TEXTS.contains(type)) {
      size = "(" + column.size() + ")";
    }
    return type + size + (column.nullable() ? "" : ", not null");
  }
}

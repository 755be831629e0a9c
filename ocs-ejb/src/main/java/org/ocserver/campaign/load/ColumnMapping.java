package org.ocserver.campaign.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.campaign.Field;
import org.ocserver.campaign.Format;

/**
 * Which column of the file feeds which field.
 *
 * @param fields by position in the row
 * @param ignored names of the columns that feed none
 */
record ColumnMapping(Map<Integer, Field> fields, List<String> ignored, int columns) {
  private static final Map<String, MandatoryField> ALIASES =
      Map.of(
          "phone", MandatoryField.CONTACT_INFO,
          "phone_type", MandatoryField.CONTACT_INFO_TYPE,
          "tz", MandatoryField.TZ_DBID,
          "time_zone", MandatoryField.TZ_DBID);
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Reads the header.
   *
   * @throws UnusableFileException if two columns feed one field, none holds the phone, or the
   *     settings name what is not there
   */
  static ColumnMapping of(List<String> header, Format format, ImportSettings settings)
      throws UnusableFileException {
    Map<String, String> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    named.putAll(settings.fields());
    Map<Integer, Field> fields = new LinkedHashMap<>();
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i).replace(BYTE_ORDER_MARK, "").strip();
      Optional<Field> field = fieldOf(column, Optional.ofNullable(named.remove(column)), format);
      if (field.isEmpty()) {
        ignored.add(column);
      } else if (fields.containsValue(field.get())) {
        throw new UnusableFileException("two columns for the field " + field.get().name());
      } else {
        fields.put(i, field.get());
      }
    }
    if (!named.isEmpty()) {
      throw new UnusableFileException("the file has no column " + named.keySet().iterator().next());
    }
    if (!feeds(fields, MandatoryField.CONTACT_INFO)) {
      throw new UnusableFileException(
          "the file has no column for the phone (contact_info): the first line must name the"
              + " columns");
    }
    return new ColumnMapping(fields, ignored, header.size());
  }

  boolean feeds(MandatoryField field) {
    return feeds(fields, field);
  }

  private static boolean feeds(Map<Integer, Field> fields, MandatoryField mandatory) {
    return fields.values().stream().anyMatch(field -> field.name().equals(mandatory.column()));
  }

  private static Optional<Field> fieldOf(String column, Optional<String> named, Format format)
      throws UnusableFileException {
    if (named.isPresent()) {
      if (named.get().isBlank()) {
        return Optional.empty();
      }
      Optional<Field> field = fieldNamed(named.get().strip(), format);
      if (field.isEmpty()) {
        throw new UnusableFileException("the list has no field " + named.get());
      }
      return field;
    }
    return fieldNamed(column, format);
  }

  private static Optional<Field> fieldNamed(String name, Format format) {
    return format
        .field(name)
        .or(
            () ->
                Optional.ofNullable(ALIASES.get(name.toLowerCase(Locale.ROOT)))
                    .flatMap(mandatory -> format.field(mandatory.column())));
  }
}

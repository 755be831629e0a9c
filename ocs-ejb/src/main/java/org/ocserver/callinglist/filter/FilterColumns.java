package org.ocserver.callinglist.filter;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ocserver.callinglist.FieldType;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.MandatoryField;

/** The columns that a filter may name; in any case, as in SQL. */
final class FilterColumns {
  private final Map<String, Term.Column> columns = new HashMap<>();

  FilterColumns(List<ListField> customFields) {
    for (MandatoryField field : MandatoryField.values()) {
      add(field.column(), field.type());
    }
    customFields.forEach(field -> add(field.name(), field.type()));
  }

  private void add(String name, FieldType type) {
    columns.put(name.toLowerCase(Locale.ROOT), new Term.Column(name, Kind.of(type)));
  }

  Term.Column named(Token token) throws BadFilterException {
    Term.Column column = columns.get(token.text().toLowerCase(Locale.ROOT));
    if (column == null) {
      throw token.problem("the list has no field " + token.shown());
    }
    return column;
  }
}

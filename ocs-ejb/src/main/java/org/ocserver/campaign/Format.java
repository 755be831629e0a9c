package org.ocserver.campaign;

import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.MandatoryField;

/** The columns of calling list tables: all mandatory fields, then custom ones. */
public record Format(
    int dbid, @Refers(ObjectType.TENANT) int tenantDbid, String name, List<Field> fields)
    implements TenantObject {
  public Format {
    fields = List.copyOf(fields);
  }

  /** What a calling list has beside the mandatory fields. */
  public List<ListField> customFields() {
    return fields.stream()
        .filter(field -> MandatoryField.ofColumn(field.name()).isEmpty())
        .map(
            field ->
                new ListField(field.name(), field.type(), field.length(), field.sendAttribute()))
        .toList();
  }

  public Optional<Field> field(String column) {
    return fields.stream().filter(field -> field.name().equalsIgnoreCase(column)).findFirst();
  }
}

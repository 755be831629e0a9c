package org.ocserver.campaign;

import java.util.List;
import java.util.Optional;

/** The columns of calling list tables: all mandatory fields, then custom ones. */
public record Format(
    int dbid, @Refers(ObjectType.TENANT) int tenantDbid, String name, List<Field> fields)
    implements TenantObject {
  public Format {
    fields = List.copyOf(fields);
  }

  public Optional<Field> field(String column) {
    return fields.stream().filter(field -> field.name().equalsIgnoreCase(column)).findFirst();
  }
}

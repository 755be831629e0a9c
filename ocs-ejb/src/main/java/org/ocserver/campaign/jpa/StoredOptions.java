package org.ocserver.campaign.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ocserver.campaign.ConfigurationObject;
import org.ocserver.campaign.Format;
import org.ocserver.campaign.ObjectType;
import org.ocserver.campaign.option.Options;

/** All rows of ocs_option, by the object that they belong to. */
final class StoredOptions {
  private final Map<OptionOwner, Map<String, Map<String, String>>> byOwner = new HashMap<>();

  StoredOptions(Collection<OptionEntity> rows) {
    for (OptionEntity row : rows) {
      OptionKey key = row.key;
      OptionOwner owner =
          new OptionOwner(ObjectType.valueOf(key.objectType), key.objectDbid, key.partDbid);
      byOwner
          .computeIfAbsent(owner, absent -> new TreeMap<>())
          .computeIfAbsent(key.section, absent -> new TreeMap<>())
          .put(key.name, row.value);
    }
  }

  Options of(ObjectType type, int dbid) {
    return of(new OptionOwner(type, dbid, 0));
  }

  Options ofField(int formatDbid, int fieldDbid) {
    return of(new OptionOwner(ObjectType.FORMAT, formatDbid, fieldDbid));
  }

  private Options of(OptionOwner owner) {
    return Options.of(byOwner.getOrDefault(owner, Map.of()));
  }

  /** The rows for the options of an object and of its parts. */
  static List<OptionEntity> rows(ConfigurationObject object) {
    List<OptionEntity> rows = new ArrayList<>();
    ObjectType type = ObjectType.of(object);
    addRows(rows, new OptionOwner(type, object.dbid(), 0), object.options());
    if (object instanceof Format format) {
      format
          .fields()
          .forEach(
              field ->
                  addRows(
                      rows, new OptionOwner(type, format.dbid(), field.dbid()), field.options()));
    }
    return rows;
  }

  private static void addRows(List<OptionEntity> rows, OptionOwner owner, Options options) {
    options
        .sections()
        .forEach(
            (section, values) ->
                values.forEach(
                    (name, value) ->
                        rows.add(new OptionEntity(new OptionKey(owner, section, name), value))));
  }
}

package org.ocserver.treatment.scxml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.treatment.scxml.FlexAttribute.Target;

/** What a document has set for a chain's records. */
public final class FlexAttributes {
  /**
   * One of them.
   *
   * @param recordId empty: of all records of the chain
   */
  private record Entry(Optional<Integer> recordId, FlexAttribute attribute) {
    boolean isReplacedBy(Entry other) {
      return recordId.equals(other.recordId)
          && attribute.target() == other.attribute.target()
          && attribute.key().equals(other.attribute.key());
    }

    Map<String, Object> toMap() {
      Map<String, Object> map = new LinkedHashMap<>();
      recordId.ifPresent(id -> map.put("record", id));
      map.put("attr", attribute.target().name());
      map.put("key", attribute.key());
      map.put("value", attribute.value());
      return map;
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  /**
   * Sets one; it replaces what was set before of the same key.
   *
   * @param recordId empty: of all records of the chain
   */
  public void set(Optional<Integer> recordId, FlexAttribute attribute) {
    Entry entry = new Entry(recordId, attribute);
    entries.removeIf(before -> before.isReplacedBy(entry));
    entries.add(entry);
  }

  /** How many are set. */
  public int size() {
    return entries.size();
  }

  /** What counts for a record, integers and strings by key: of each key what was set last. */
  public Map<String, Object> of(int recordId, Target target) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.attribute().target() == target
          && entry.recordId().filter(id -> id != recordId).isEmpty()) {
        values.put(entry.attribute().key(), entry.attribute().value());
      }
    }
    return values;
  }

  /** As plain values that JSON can hold. */
  public List<Object> toList() {
    return List.copyOf(entries.stream().map(Entry::toMap).toList());
  }

  /** What {@link #toList} gave; what it could not have given is left out. */
  public static FlexAttributes of(Object list) {
    FlexAttributes attributes = new FlexAttributes();
    if (list instanceof List<?> saved) {
      for (Object entry : saved) {
        if (entry instanceof Map<?, ?> map
            && map.get("attr") instanceof String target
            && map.get("key") instanceof String key) {
          Optional<Integer> record =
              map.get("record") instanceof Number id
                  ? Optional.of(id.intValue())
                  : Optional.empty();
          Object value =
              map.get("value") instanceof Number number
                  ? (Object) number.intValue()
                  : String.valueOf(map.get("value"));
          attributes.set(record, new FlexAttribute(Target.valueOf(target), key, value));
        }
      }
    }
    return attributes;
  }
}

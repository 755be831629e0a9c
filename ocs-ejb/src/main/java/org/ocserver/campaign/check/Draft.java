package org.ocserver.campaign.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ocserver.campaign.ConfigurationObject;
import org.ocserver.campaign.ObjectType;

/** Configuration objects that nobody has judged yet, each with its path in the document. */
public final class Draft {
  private final List<Item<ConfigurationObject>> items = new ArrayList<>();
  private final Map<Reference, ConfigurationObject> index = new HashMap<>();
  private final Set<Reference> unreadable = new HashSet<>();

  private record Reference(ObjectType type, int dbid) {}

  /** An object and where it stands. */
  record Item<T>(String path, T object) {
    String path(String property) {
      return path + "." + property;
    }
  }

  public void add(String path, ConfigurationObject object) {
    items.add(new Item<>(path, object));
    index.putIfAbsent(new Reference(ObjectType.of(object), object.dbid()), object);
  }

  /** Notes an object that is there, but has problems of its own: references to it are good. */
  public void addUnreadable(ObjectType type, int dbid) {
    unreadable.add(new Reference(type, dbid));
  }

  public List<ConfigurationObject> objects() {
    return items.stream().map(Item::object).toList();
  }

  /** The draft with each object replaced by what the function makes of it. */
  public Draft map(UnaryOperator<ConfigurationObject> function) {
    Draft mapped = new Draft();
    items.forEach(item -> mapped.add(item.path(), function.apply(item.object())));
    mapped.unreadable.addAll(unreadable);
    return mapped;
  }

  /** The first object of the type with this DBID. */
  public Optional<ConfigurationObject> find(ObjectType type, int dbid) {
    return Optional.ofNullable(index.get(new Reference(type, dbid)));
  }

  List<Item<ConfigurationObject>> items() {
    return items;
  }

  /** The objects of a class, with their paths. */
  <T> Stream<Item<T>> all(Class<T> objectClass) {
    return items.stream()
        .filter(item -> objectClass.isInstance(item.object()))
        .map(item -> new Item<>(item.path(), objectClass.cast(item.object())));
  }

  boolean isUnreadable(ObjectType type, int dbid) {
    return unreadable.contains(new Reference(type, dbid));
  }
}

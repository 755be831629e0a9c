package org.ocserver.telephony;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The T-Library's key-value list: an ordered list of pairs whose values are strings, integers (32
 * or 64 bits) or lists again. Immutable. A key may stand more than once; a lookup gives the first.
 *
 * <p>Source: manual, "Characteristics of Event Structures" and "Data Formats".
 */
public final class TKVList implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final TKVList EMPTY = new TKVList(List.of());

  /**
   * One pair.
   *
   * @param key never empty
   * @param value a {@link String}, {@link Integer}, {@link Long} or {@link TKVList}
   */
  public record Pair(String key, Object value) implements Serializable {
    public Pair {
      if (key.isEmpty()) {
        throw new IllegalArgumentException("a key is empty");
      }
      if (!(value instanceof String
          || value instanceof Integer
          || value instanceof Long
          || value instanceof TKVList)) {
        throw new IllegalArgumentException(
            "key " + key + " has a value that is no string, integer or list");
      }
    }
  }

  private final List<Pair> pairs;

  private TKVList(List<Pair> pairs) {
    this.pairs = pairs;
  }

  public static TKVList empty() {
    return EMPTY;
  }

  public static Builder builder() {
    return new Builder();
  }

  public List<Pair> pairs() {
    return pairs;
  }

  public boolean isEmpty() {
    return pairs.isEmpty();
  }

  public Optional<Object> get(String key) {
    for (Pair pair : pairs) {
      if (pair.key().equals(key)) {
        return Optional.of(pair.value());
      }
    }
    return Optional.empty();
  }

  public boolean has(String key) {
    return get(key).isPresent();
  }

  /** The value under the key if it is a string. */
  public Optional<String> string(String key) {
    return get(key).filter(String.class::isInstance).map(String.class::cast);
  }

  /** The value under the key if it is an integer of either width. */
  public OptionalLong integer(String key) {
    return get(key)
        .filter(Number.class::isInstance)
        .map(n -> OptionalLong.of(((Number) n).longValue()))
        .orElseGet(OptionalLong::empty);
  }

  /** The value under the key if it is a list. */
  public Optional<TKVList> list(String key) {
    return get(key).filter(TKVList.class::isInstance).map(TKVList.class::cast);
  }

  /** These pairs, those of {@code changes} in their place where the key is the same. */
  public TKVList updatedWith(TKVList changes) {
    Builder merged = new Builder();
    for (Pair pair : pairs) {
      merged.put(pair.key(), changes.get(pair.key()).orElse(pair.value()));
    }
    for (Pair pair : changes.pairs) {
      if (!has(pair.key())) {
        merged.put(pair.key(), pair.value());
      }
    }
    return merged.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TKVList that && pairs.equals(that.pairs);
  }

  @Override
  public int hashCode() {
    return pairs.hashCode();
  }

  @Override
  public String toString() {
    return pairs.toString();
  }

  /** Collects pairs in the order in which they were put. */
  public static final class Builder {
    private final List<Pair> pairs = new ArrayList<>();

    private Builder() {}

    public Builder put(String key, Object value) {
      pairs.add(new Pair(key, Objects.requireNonNull(value, key)));
      return this;
    }

    /** Puts the pair only where there is a value. */
    public Builder put(String key, Optional<?> value) {
      value.ifPresent(present -> put(key, present));
      return this;
    }

    /** Puts all pairs of a list. */
    public Builder putAll(TKVList list) {
      pairs.addAll(list.pairs());
      return this;
    }

    public TKVList build() {
      return pairs.isEmpty() ? EMPTY : new TKVList(List.copyOf(pairs));
    }
  }
}

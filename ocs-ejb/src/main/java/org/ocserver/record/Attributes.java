package org.ocserver.record;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.telephony.TKVList;

/** Reads the attributes of a request by their declared types. */
public final class Attributes {
  private static final int LONGEST_ECHO = 128;

  private final TKVList list;

  public Attributes(TKVList list) {
    this.list = list;
  }

  /**
   * @throws RejectedRequest 102 if it is absent
   */
  public void require(ReservedKey key) throws RejectedRequest {
    if (!list.has(key.key())) {
      throw new RejectedRequest(RequestError.ATTRIBUTE_NOT_FOUND, key.key());
    }
  }

  public boolean has(ReservedKey key) {
    return list.has(key.key());
  }

  /**
   * Checks the value of a key, if it is there.
   *
   * @throws RejectedRequest 103 if the key cannot have it
   */
  public void check(ReservedKey key) throws RejectedRequest {
    ValueRule rule = ValueRules.of(key);
    Optional<Object> value = list.get(key.key());
    if (value.isPresent() && !rule.allows(value.get())) {
      throw invalid(key, value.get(), rule.expected());
    }
  }

  /**
   * An integer in the range of its key.
   *
   * @throws RejectedRequest 103 if the key cannot have it
   */
  public OptionalInt integer(ReservedKey key) throws RejectedRequest {
    check(key);
    return list.get(key.key()).orElse(null) instanceof Integer number
        ? OptionalInt.of(number)
        : OptionalInt.empty();
  }

  /**
   * A mandatory string.
   *
   * @throws RejectedRequest 102 if it is absent, 103 if it is no string
   */
  public String requiredString(ReservedKey key) throws RejectedRequest {
    require(key);
    return string(key).orElseThrow();
  }

  /**
   * @throws RejectedRequest 103 if it is no string, or none that a database stores
   */
  public Optional<String> string(ReservedKey key) throws RejectedRequest {
    Optional<Object> value = list.get(key.key());
    if (value.isPresent() && !(value.get() instanceof String)) {
      throw invalid(key, value.get(), "a string");
    }
    Optional<String> text = value.map(String.class::cast);
    if (text.isPresent() && !ListField.isStorable(text.get())) {
      throw new RejectedRequest(
          RequestError.INVALID_ATTRIBUTE_VALUE,
          key.key() + " has U+0000 or half a character in it");
    }
    return text;
  }

  /**
   * A value that may come as a string or as an integer, as text.
   *
   * @throws RejectedRequest 103 if it is neither
   */
  public Optional<String> text(ReservedKey key) throws RejectedRequest {
    Optional<Object> value = list.get(key.key());
    return value.isPresent() && value.get() instanceof Integer
        ? value.map(Object::toString)
        : string(key);
  }

  /**
   * A value of an enumeration.
   *
   * @throws RejectedRequest 103 if it is none
   */
  <T> T enumerated(ReservedKey key, T otherwise, IntFunction<Optional<T>> named)
      throws RejectedRequest {
    OptionalInt number = integer(key);
    if (number.isEmpty()) {
      return otherwise;
    }
    return named
        .apply(number.getAsInt())
        .orElseThrow(() -> invalid(key, number.getAsInt(), "one of the enumeration"));
  }

  /** The pairs whose keys are not the product's: custom fields, perhaps. */
  public TKVList customPairs() {
    TKVList.Builder custom = TKVList.builder();
    list.pairs().stream()
        .filter(pair -> ReservedKey.named(pair.key()).isEmpty())
        .forEach(pair -> custom.put(pair.key(), pair.value()));
    return custom.build();
  }

  /** The error of a value that its key cannot take. */
  static RejectedRequest invalid(ReservedKey key, Object value, String expected) {
    return new RejectedRequest(
        RequestError.INVALID_ATTRIBUTE_VALUE,
        key.key() + " = " + shortened(value) + " is not " + expected);
  }

  /** An error must not be as long as what a hostile sender sends, nor look like several. */
  private static String shortened(Object value) {
    String text =
        value instanceof TKVList ? "a list" : value.toString().replaceAll("\\p{Cntrl}", "?");
    return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
  }
}

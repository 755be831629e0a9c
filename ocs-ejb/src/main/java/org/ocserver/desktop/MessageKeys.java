package org.ocserver.desktop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.record.Attributes;
import org.ocserver.record.RejectedRequest;
import org.ocserver.record.RequestError;
import org.ocserver.record.ValueRule;
import org.ocserver.record.ValueRules;

/**
 * The keys of a request or an event, in the order in which the manual lists them.
 *
 * @param hasCustomFields whether custom fields travel too, by their send_attribute
 */
record MessageKeys(List<Key> keys, boolean hasCustomFields) {
  static final MessageKeys NONE = new MessageKeys(List.of(), false);

  /** Whether a message must have a key. */
  enum Obligation {
    MANDATORY("mandatory"),
    OPTIONAL("optional"),
    /** With a handle, the record must be named in full. */
    WITH_HANDLE("mandatory with `" + ReservedKey.RECORD_HANDLE + "`"),
    /** Of these one must be there; the first that is counts. */
    NAMES_RECORDS("one of these");

    private final String title;

    Obligation(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** A key of the message. */
  record Key(ReservedKey key, Obligation obligation) {
    ValueRule values() {
      return ValueRules.of(key);
    }
  }

  MessageKeys {
    keys = List.copyOf(keys);
  }

  static MessageKeys mandatory(ReservedKey... keys) {
    return NONE.and(Obligation.MANDATORY, keys);
  }

  MessageKeys optional(ReservedKey... more) {
    return and(Obligation.OPTIONAL, more);
  }

  MessageKeys withHandle(ReservedKey... more) {
    return and(Obligation.WITH_HANDLE, more);
  }

  MessageKeys namingRecords(ReservedKey... more) {
    return and(Obligation.NAMES_RECORDS, more);
  }

  MessageKeys customFields() {
    return new MessageKeys(keys, true);
  }

  private MessageKeys and(Obligation obligation, ReservedKey... more) {
    List<Key> all = new ArrayList<>(keys);
    Arrays.stream(more).map(key -> new Key(key, obligation)).forEach(all::add);
    return new MessageKeys(all, hasCustomFields);
  }

  Stream<ReservedKey> of(Obligation obligation) {
    return keys.stream().filter(key -> key.obligation() == obligation).map(Key::key);
  }

  /**
   * Checks a request: first that nothing is missing, then each value.
   *
   * @throws RejectedRequest 102 or 103, of the first key that is wrong
   */
  void check(Attributes attributes) throws RejectedRequest {
    for (ReservedKey key : of(Obligation.MANDATORY).toList()) {
      attributes.require(key);
    }
    if (attributes.has(ReservedKey.RECORD_HANDLE)) {
      for (ReservedKey key : of(Obligation.WITH_HANDLE).toList()) {
        attributes.require(key);
      }
    }
    List<ReservedKey> naming = of(Obligation.NAMES_RECORDS).toList();
    if (!naming.isEmpty() && naming.stream().noneMatch(attributes::has)) {
      throw new RejectedRequest(
          RequestError.ATTRIBUTE_NOT_FOUND,
          String.join(" or ", naming.stream().map(ReservedKey::key).toList()));
    }
    for (Key key : keys) {
      attributes.check(key.key());
    }
  }
}

package org.ocserver.donotcall;

import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2LongMap;
import it.unimi.dsi.fastutil.objects.Object2LongOpenHashMap;
import org.ocserver.donotcall.numbers.NumberSet;
import org.ocserver.donotcall.numbers.NumberSetBuilder;

/**
 * Contacts, and until when each is listed. Immutable. One that is listed for ever costs a few
 * bytes; only those that expire, and the few that are too long for a code, stand in tables.
 */
final class ContactSet {
  /** Not listed, or no longer. */
  static final long NEVER = Long.MIN_VALUE;

  static final long FOR_EVER = Long.MAX_VALUE;

  private final NumberSet forEver;
  private final Long2LongMap expiring;
  private final Object2LongMap<String> longTexts;

  private ContactSet(NumberSet forEver, Long2LongMap expiring, Object2LongMap<String> longTexts) {
    this.forEver = forEver;
    this.expiring = expiring;
    this.longTexts = longTexts;
  }

  /** Milliseconds since 1970, {@link #FOR_EVER} or {@link #NEVER}. */
  long until(ContactKey key) {
    if (key.code() == ContactKey.NONE) {
      return longTexts.getLong(key.text());
    }
    return forEver.contains(key.code()) ? FOR_EVER : expiring.get(key.code());
  }

  /** How many; one that is listed both for ever and till some time counts twice. */
  long size() {
    return forEver.size() + expiring.size() + longTexts.size();
  }

  /** Collects contacts; of several with one key, the one that holds longest counts. */
  static final class Builder {
    private final NumberSetBuilder forEver = new NumberSetBuilder();
    private final Long2LongOpenHashMap expiring = new Long2LongOpenHashMap();
    private final Object2LongOpenHashMap<String> longTexts = new Object2LongOpenHashMap<>();

    Builder() {
      expiring.defaultReturnValue(NEVER);
      longTexts.defaultReturnValue(NEVER);
    }

    void add(ContactKey key, long until) {
      if (key.code() == ContactKey.NONE) {
        longTexts.put(key.text(), Math.max(until, longTexts.getLong(key.text())));
      } else if (until == FOR_EVER) {
        forEver.add(key.code());
      } else {
        expiring.put(key.code(), Math.max(until, expiring.get(key.code())));
      }
    }

    /** The set; nothing can be added any more. */
    ContactSet build() {
      expiring.trim();
      longTexts.trim();
      return new ContactSet(forEver.build(), expiring, longTexts);
    }
  }
}

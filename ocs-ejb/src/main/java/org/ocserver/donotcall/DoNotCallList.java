package org.ocserver.donotcall;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The entries of one tenant, as they were when last read. Immutable once built. */
public final class DoNotCallList {
  private static final long FOR_EVER = Long.MAX_VALUE;

  private final Map<String, Long> phones = new HashMap<>();
  private final Map<String, Long> customerIds = new HashMap<>();

  void add(DoNotCallEntry entry) {
    long until = entry.expiresAt().map(Instant::toEpochMilli).orElse(FOR_EVER);
    if (!entry.phone().isEmpty()) {
      phones.merge(digits(entry.phone()), until, Math::max);
    }
    if (!entry.customerId().isEmpty()) {
      customerIds.merge(entry.customerId(), until, Math::max);
    }
  }

  /**
   * Whether a call is forbidden now.
   *
   * @param customerId empty if the record has none
   */
  public boolean forbids(String phone, String customerId, Instant now) {
    return holds(phones.get(digits(phone)), now)
        || !customerId.isEmpty() && holds(customerIds.get(customerId), now);
  }

  /** How many numbers and customers are on the list. */
  public int size() {
    return phones.size() + customerIds.size();
  }

  private static boolean holds(Long until, Instant now) {
    return until != null && now.toEpochMilli() < until;
  }

  /** The digits of a number; contacts without any, as addresses, are compared as they are. */
  private static String digits(String phone) {
    String digits =
        phone
            .chars()
            .filter(c -> c >= '0' && c <= '9')
            .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
            .toString();
    return digits.isEmpty() ? phone : digits;
  }
}

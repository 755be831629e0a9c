package org.ocserver.contactlimit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import org.ocserver.callinglist.PhoneText;

/**
 * A number or a customer of a tenant.
 *
 * @param key what it is compared by; at most {@link #MAX_KEY} characters
 */
public record Contact(int tenantDbid, ContactKind kind, String key) implements Comparable<Contact> {
  public static final int MAX_KEY = 255;

  private static final Comparator<Contact> ORDER =
      Comparator.comparingInt(Contact::tenantDbid)
          .thenComparing(Contact::kind)
          .thenComparing(Contact::key);

  /** A number, however it is written. */
  public static Contact number(int tenantDbid, String phone) {
    return new Contact(tenantDbid, ContactKind.NUMBER, fitting(PhoneText.comparable(phone)));
  }

  /**
   * @param customerId may be empty: the record has none
   */
  public static Optional<Contact> customer(int tenantDbid, String customerId) {
    return customerId.isEmpty()
        ? Optional.empty()
        : Optional.of(new Contact(tenantDbid, ContactKind.CUSTOMER, fitting(customerId)));
  }

  /** Of a text that is too long to be stored, its hash keeps it apart from others. */
  private static String fitting(String text) {
    if (text.length() <= MAX_KEY) {
      return text;
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  @Override
  public int compareTo(Contact other) {
    return ORDER.compare(this, other);
  }
}

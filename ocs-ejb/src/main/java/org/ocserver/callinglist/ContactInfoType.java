package org.ocserver.callinglist;

import java.util.Optional;

/**
 * What kind of contact {@code contact_info} is: the values of {@code contact_info_type}.
 *
 * <p>Source: manual, "Genesys Enumeration Tables".
 */
public enum ContactInfoType implements Enumerated {
  NO_CONTACT_TYPE(0, "No Contact Type"),
  HOME_PHONE(1, "Home Phone"),
  DIRECT_BUSINESS_PHONE(2, "Direct Business Phone"),
  BUSINESS_WITH_EXT(3, "Business With Ext"),
  MOBILE(4, "Mobile"),
  VACATION_PHONE(5, "Vacation Phone"),
  PAGER(6, "Pager"),
  MODEM(7, "Modem"),
  VOICE_MAIL(8, "Voice Mail"),
  PIN_PAGER(9, "Pin Pager"),
  EMAIL_ADDRESS(10, "E-mail Address"),
  INSTANT_MESSAGING(11, "Instant Messaging");

  private final int value;
  private final String description;

  ContactInfoType(int value, String description) {
    this.value = value;
    this.description = description;
  }

  @Override
  public int value() {
    return value;
  }

  public String description() {
    return description;
  }

  public static Optional<ContactInfoType> of(int value) {
    return Enumerated.find(values(), value);
  }
}

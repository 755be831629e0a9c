package org.ocserver.desktop;

import org.ocserver.callinglist.ContactInfoType;

/**
 * How to reach a customer: GSW_CONTACT_MEDIA_TYPE.
 *
 * <p>Source: manual, "Media Type Business Attribute". It does not say what pagers and modems are.
 */
enum MediaType {
  ANY("any"),
  VOICE("voice"),
  EMAIL("email"),
  INSTANT_MESSAGE("instant message");

  private final String mediaName;

  MediaType(String mediaName) {
    this.mediaName = mediaName;
  }

  /** The value as it is sent. */
  String mediaName() {
    return mediaName;
  }

  /**
   * @param contactInfoType the record's contact_info_type
   */
  static MediaType of(int contactInfoType) {
    return ContactInfoType.of(contactInfoType).map(MediaType::of).orElse(ANY);
  }

  private static MediaType of(ContactInfoType type) {
    return switch (type) {
      case HOME_PHONE,
          DIRECT_BUSINESS_PHONE,
          BUSINESS_WITH_EXT,
          MOBILE,
          VACATION_PHONE,
          VOICE_MAIL ->
          VOICE;
      case EMAIL_ADDRESS -> EMAIL;
      case INSTANT_MESSAGING -> INSTANT_MESSAGE;
      case NO_CONTACT_TYPE, PAGER, MODEM, PIN_PAGER -> ANY;
    };
  }
}

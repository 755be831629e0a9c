package org.ocserver.campaign.option;

/** The types of objects on which options are set, the most specific first. */
public enum OptionLevel {
  DN("DN"),
  CALLING_LIST("Calling List"),
  CAMPAIGN_GROUP("Campaign Group"),
  CAMPAIGN("Campaign"),
  TENANT("Tenant"),
  APPLICATION("Application");

  private final String title;

  OptionLevel(String title) {
    this.title = title;
  }

  /** The name of the level in documentation and reports. */
  public String title() {
    return title;
  }

  /**
   * Whether an option whose most specific level is this one may be set on an object of another
   * level: on this one and every broader one. Options of a DN stand on the DN or the application.
   */
  public boolean isHonouredAt(OptionLevel other) {
    if (this == DN || other == DN) {
      return other == this || this == DN && other == APPLICATION;
    }
    return other.compareTo(this) >= 0;
  }
}

package org.ocserver.inventory;

import java.util.Locale;

/** Why a record cannot be dialed, in the order in which it is looked for. */
public enum Obstacle {
  FILTERED_OUT("the list's filter leaves it out"),
  STATUS("its status is not Ready"),
  CHAIN_HELD("a session holds another record of its chain"),
  TYPE("its type is not dialed"),
  SCHEDULED("it is scheduled for later"),
  MAX_ATTEMPTS("all its attempts are made"),
  UNKNOWN_TIME_ZONE("its time zone is not known"),
  IMPOSSIBLE_WINDOW("its hours are never open"),
  OUTSIDE_HOURS("it is outside its hours"),
  BUSINESS_CLOSED("the business is closed at its place"),
  DO_NOT_CALL_NUMBER("its number is on the do-not-call list"),
  DO_NOT_CALL_CUSTOMER("its customer is on the do-not-call list"),
  CONTACT_LIMIT("a contact limit forbids it"),
  /** Of an explanation only: it concerns the list as a whole. */
  NO_SESSION("no running session draws from its list");

  private final String text;

  Obstacle(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /** The name in answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

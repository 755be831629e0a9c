package org.ocserver.dialrule;

import java.util.Locale;

/**
 * Why a record is not dialed, in the order in which it is looked for. What each means is said once:
 * in words here, as a test in {@link DialRules} or {@link ContactRules}, as SQL in {@code
 * dialrule.jdbc.ObstacleSql}.
 */
public enum Obstacle {
  NO_KEY(Kind.LIST, "its table does not keep record_id unique and filled; the list is left out"),
  FILTERED_OUT(Kind.LIST, "the list's filter leaves it out"),
  STATUS(Kind.STATE, "its status is not Ready"),
  CHAIN_HELD(Kind.STATE, "a session holds another record of its chain"),
  TYPE(Kind.MISTAKE, "its type is not dialed"),
  OTHER_GROUP(Kind.LIST, "it is kept for another campaign or campaign group"),
  NO_TIME(Kind.MISTAKE, "its type needs a time, and it has none"),
  SCHEDULED(Kind.TIME, "it is scheduled for later"),
  MAX_ATTEMPTS(Kind.STATE, "all its attempts are made"),
  NO_CONTACT(Kind.MISTAKE, "it has no contact"),
  NO_CHAIN(Kind.MISTAKE, "it has no chain"),
  CHAIN_PLACE(Kind.MISTAKE, "a place in its chain is missing or taken twice"),
  LONG_CHAIN(Kind.MISTAKE, "its chain has too many records"),
  UNKNOWN_TIME_ZONE(Kind.MISTAKE, "its time zone is not known"),
  IMPOSSIBLE_WINDOW(Kind.MISTAKE, "its hours are never open"),
  CHAIN_MATE(Kind.MISTAKE, "another Ready record of its chain has no contact, zone or hours"),
  OUTSIDE_HOURS(Kind.TIME, "it is outside its hours"),
  BUSINESS_CLOSED(Kind.TIME, "the business is closed at its place"),
  DO_NOT_CALL_NUMBER(Kind.CONTACT, "its number is on the do-not-call list"),
  DO_NOT_CALL_CUSTOMER(Kind.CONTACT, "its customer is on the do-not-call list"),
  CONTACT_LIMIT(Kind.CONTACT, "a contact limit forbids it"),
  /** Of an explanation only: it concerns the list as a whole. */
  NO_SESSION(Kind.LIST, "no running session draws from its list");

  private enum Kind {
    /** Of the list as a whole, or of who dials. */
    LIST,
    /** Of how far the record has come. */
    STATE,
    /** Goes away with time alone. */
    TIME,
    /** What the table holds makes no sense; only somebody else can mend it. */
    MISTAKE,
    /** Of whom it reaches. */
    CONTACT
  }

  private final Kind kind;
  private final String text;

  Obstacle(Kind kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  public String text() {
    return text;
  }

  /** The name in answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it goes away with time alone. */
  public boolean isOfTime() {
    return kind == Kind.TIME;
  }

  /** Whether the record waits for a dial that never comes until its table is mended. */
  public boolean isMistake() {
    return kind == Kind.MISTAKE;
  }
}

package org.ocserver.contactlimit;

/** What is tried. */
public enum ContactKind {
  NUMBER(1, "number"),
  CUSTOMER(2, "customer");

  private final int value;
  private final String word;

  ContactKind(int value, String word) {
    this.value = value;
    this.word = word;
  }

  /** As it is stored. */
  public int value() {
    return value;
  }

  /** As it is said in reasons. */
  public String word() {
    return word;
  }
}

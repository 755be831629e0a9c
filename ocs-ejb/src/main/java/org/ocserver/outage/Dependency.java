package org.ocserver.outage;

/** What the server cannot work without. */
public enum Dependency {
  DATABASE("database"),
  BROKER("message broker"),
  SWITCH("switch");

  private final String words;

  Dependency(String words) {
    this.words = words;
  }

  /** In words, to follow "the". */
  public String words() {
    return words;
  }
}

package org.ocserver.inventory;

import java.util.Locale;

/** What an explanation comes to. */
public enum Verdict {
  /** An attempt was under way. */
  DIALED,
  /** It was not being dialed, and nothing that can be looked at now forbids it. */
  DIALABLE,
  NOT_DIALABLE;

  /** The name in answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

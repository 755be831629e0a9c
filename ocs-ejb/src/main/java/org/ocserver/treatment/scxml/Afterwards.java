package org.ocserver.treatment.scxml;

import java.util.List;

/**
 * What becomes of a chain whose machine has come to its end.
 *
 * <p>Source: manual, "Custom Actions", set_exec_flag.
 */
public enum Afterwards {
  /** It is done with. */
  FINALIZE("Finalize"),
  /** Standard treatments take over. */
  SWITCH("Switch");

  private final String text;

  Afterwards(String text) {
    this.text = text;
  }

  static Afterwards of(ActionAttributes attributes) {
    attributes.choice("flag", List.of("PostProcessing"));
    String value = attributes.choice("value", List.of(FINALIZE.text, SWITCH.text));
    return value.equals(SWITCH.text) ? SWITCH : FINALIZE;
  }
}

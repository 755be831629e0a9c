package org.ocserver.campaign.option;

/**
 * The declaration of an option.
 *
 * @param <T> what its value is in the program
 * @param name as it is set
 * @param level the most specific object on which it counts; it counts on broader ones too
 * @param type how its text is read
 * @param unit of a number; empty for other values
 * @param defaultValue if it is set nowhere, or wrongly
 * @param meaning one sentence for the administrator
 * @param source the manual's section that speaks of it, or {@code ours}
 */
public record Option<T>(
    String name,
    OptionLevel level,
    OptionType<T> type,
    String unit,
    T defaultValue,
    String meaning,
    String source) {

  /** The default as it would be set. */
  public String defaultText() {
    return type.text(defaultValue);
  }
}

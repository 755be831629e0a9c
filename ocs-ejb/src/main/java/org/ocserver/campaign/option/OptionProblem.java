package org.ocserver.campaign.option;

/**
 * An option that is set but not used.
 *
 * @param path where it is set: object, section and option
 * @param value as it is set
 * @param reason what is wrong with it
 */
public record OptionProblem(String path, String value, String reason) {
  /** The same problem, of an object. */
  public OptionProblem on(String object) {
    return new OptionProblem(object + ": " + path, value, reason);
  }

  @Override
  public String toString() {
    return path + " = " + value + ": " + reason;
  }
}

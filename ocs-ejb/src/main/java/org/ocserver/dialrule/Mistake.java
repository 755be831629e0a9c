package org.ocserver.dialrule;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A mistake in what a table holds, for which Ready records of a list are not dialed.
 *
 * @param records how many it concerns
 * @param some of them, those with the lowest record_id
 */
public record Mistake(Obstacle obstacle, long records, List<Example> some) {
  /**
   * A record that the mistake concerns.
   *
   * @param detail what was found
   */
  public record Example(int recordId, String detail) {}

  public Mistake {
    some = List.copyOf(some);
  }

  /** The mistake in a line, for people. */
  public String inWords() {
    String examples =
        some.stream()
            .map(example -> "%d (%s)".formatted(example.recordId(), example.detail()))
            .collect(Collectors.joining(", "));
    long more = records - some.size();
    return "%d Ready record%s not dialed: %s: %s%s"
        .formatted(
            records,
            records == 1 ? " is" : "s are",
            obstacle.text(),
            examples,
            more > 0 ? ", and " + more + " more" : "");
  }
}

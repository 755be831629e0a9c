package org.ocserver.chaos.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the switch's call log. */
public final class CallLogLines {
  private static final int FIELDS = 6;

  private CallLogLines() {}

  /**
   * The dials, in their order.
   *
   * @param lines with the heading; a last line that is not complete yet is left out
   * @throws IllegalArgumentException if any other line is none of a call log
   */
  public static List<Dial> dials(List<String> lines) {
    Map<String, Dial> dials = new LinkedHashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] fields = lines.get(i).split(",", -1);
      if (fields.length != FIELDS) {
        if (i == lines.size() - 1) {
          break;
        }
        throw new IllegalArgumentException("no line of a call log: " + lines.get(i));
      }
      Instant at = Instant.parse(fields[0]);
      if (fields[1].equals("DIALED")) {
        dials.put(fields[2], new Dial(at, fields[2], fields[3], fields[5], Optional.empty()));
      } else {
        dials.computeIfPresent(
            fields[2],
            (id, dial) -> new Dial(dial.at(), id, dial.phone(), dial.attempt(), Optional.of(at)));
      }
    }
    return new ArrayList<>(dials.values());
  }
}

package org.ocserver.treatment.scxml.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ocserver.callinglist.CallResult;
import org.ocserver.scxml.DocumentException;
import org.ocserver.scxml.JsonReader;
import org.ocserver.treatment.scxml.CallResultNames;

/**
 * A line of the file of events: {@code [+SECONDS] NAME [JSON]}, or {@code [+SECONDS] result NAME}.
 *
 * @param after the event before it
 * @param result of the call, if it is one
 */
record PlayedEvent(
    Duration after, String name, Optional<String> data, Optional<CallResult> result) {
  private static final Pattern LINE =
      Pattern.compile("(?:\\+([0-9]{1,9})\\s+)?(\\S+)(?:\\s+(.*))?");

  static List<PlayedEvent> read(List<String> lines) throws DocumentException {
    List<PlayedEvent> events = new ArrayList<>();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        events.add(of(line.strip()));
      }
    }
    return events;
  }

  private static PlayedEvent of(String line) throws DocumentException {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new DocumentException("no event: " + line);
    }
    Duration after =
        Duration.ofSeconds(parts.group(1) == null ? 0 : Long.parseLong(parts.group(1)));
    Optional<String> rest = Optional.ofNullable(parts.group(3));
    if (!parts.group(2).equals("result")) {
      if (rest.isPresent()) {
        JsonReader.read(rest.get());
      }
      return new PlayedEvent(after, parts.group(2), rest, Optional.empty());
    }
    CallResult result =
        rest.flatMap(CallResultNames::of)
            .orElseThrow(() -> new DocumentException("no call result: " + line));
    return new PlayedEvent(after, "ocs.callresult", Optional.empty(), Optional.of(result));
  }
}

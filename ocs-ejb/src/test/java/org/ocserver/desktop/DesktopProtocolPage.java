package org.ocserver.desktop;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.desktop.MessageKeys.Obligation;
import org.ocserver.record.RequestError;
import org.ocserver.record.ValueRule;
import org.ocserver.record.ValueRules;

/** Writes the tables of docs/desktop-protocol.md from the declarations. */
final class DesktopProtocolPage {
  private static final String BEGIN = "<!-- table: %s; made by DesktopProtocolPageTest -->\n";
  private static final String END = "<!-- end of table -->\n";

  private DesktopProtocolPage() {}

  /** The page, with its tables as they are declared, and all else as it was. */
  static String of(String page) {
    String made = page;
    made = with(made, "requests", requests());
    made = with(made, "keys", keys());
    made = with(made, "events", events());
    made = with(made, "errors", errors());
    return with(made, "readings", readings());
  }

  private static String with(String page, String name, String table) {
    String begin = BEGIN.formatted(name);
    int from = page.indexOf(begin);
    int to = page.indexOf(END, from);
    if (from < 0 || to < 0) {
      throw new IllegalArgumentException("the page has no place for the table " + name);
    }
    return page.substring(0, from + begin.length()) + "\n" + table + "\n" + page.substring(to);
  }

  private static String requests() {
    return table(
        List.of("`GSW_AGENT_REQ_TYPE`", "Mandatory", "Optional", "Answered by"),
        Arrays.stream(DesktopRequest.values())
            .map(
                request ->
                    List.of(
                        code(request.type()),
                        needed(request.keys()),
                        wanted(request.keys()),
                        request.answers().stream()
                            .map(event -> code(event.userEvent()))
                            .collect(Collectors.joining(", ")))));
  }

  private static String events() {
    return table(
        List.of("`GSW_USER_EVENT`", "Always", "Where there is something to tell"),
        Arrays.stream(DesktopEvent.values())
            .map(
                event ->
                    List.of(code(event.userEvent()), needed(event.keys()), wanted(event.keys()))));
  }

  private static String needed(MessageKeys keys) {
    String naming =
        keys.of(Obligation.NAMES_RECORDS)
            .map(DesktopProtocolPage::code)
            .collect(Collectors.joining(" or "));
    return Stream.of(list(keys, Obligation.MANDATORY), naming)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String wanted(MessageKeys keys) {
    String withHandle = list(keys, Obligation.WITH_HANDLE);
    return Stream.of(
            withHandle.isEmpty()
                ? ""
                : withHandle + " (mandatory with " + code(ReservedKey.RECORD_HANDLE) + ")",
            list(keys, Obligation.OPTIONAL),
            keys.hasCustomFields() ? "custom fields" : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String list(MessageKeys keys, Obligation obligation) {
    return keys.of(obligation).map(DesktopProtocolPage::code).collect(Collectors.joining(", "));
  }

  private static String keys() {
    Set<ReservedKey> keys = EnumSet.of(ReservedKey.AGENT_REQ_TYPE, ReservedKey.USER_EVENT);
    Stream.concat(
            Arrays.stream(DesktopRequest.values()).map(DesktopRequest::keys),
            Arrays.stream(DesktopEvent.values()).map(DesktopEvent::keys))
        .flatMap(message -> message.keys().stream())
        .forEach(key -> keys.add(key.key()));
    return table(
        List.of("Key", "Type", "Values"),
        keys.stream()
            .map(
                key ->
                    List.of(
                        code(key), ValueRules.of(key).kind().title(), values(ValueRules.of(key)))));
  }

  private static String values(ValueRule rule) {
    return switch (rule.kind()) {
      case INTEGER, INT64 ->
          rule.min() == Integer.MIN_VALUE
              ? ""
              : rule.max() >= Integer.MAX_VALUE
                  ? "from " + rule.min()
                  : rule.min() + " to " + rule.max();
      case LINE -> "at most " + rule.max() + " characters, none of them a control character";
      case STRING ->
          rule.texts().isEmpty()
              ? "at most " + rule.max() + " characters"
              : rule.texts().stream()
                  .map(DesktopProtocolPage::code)
                  .collect(Collectors.joining(", "));
      case STRING_OR_INTEGER -> "no control characters";
      case ANY -> "";
    };
  }

  private static String errors() {
    return table(
        List.of("`GSW_ERROR_NUMBER`", "`GSW_ERROR`"),
        Arrays.stream(RequestError.values())
            .map(error -> List.of(String.valueOf(error.number()), error.errorName())));
  }

  private static String readings() {
    return table(
        List.of("Message", "Key", "How the manual is read"),
        ManualTables.readings().stream()
            .map(
                reading ->
                    List.of(
                        reading.event().equals("*") ? "all" : code(reading.event()),
                        code(reading.key()),
                        reading.reading())));
  }

  private static String code(Object name) {
    return "`" + name + "`";
  }

  private static String table(List<String> heads, Stream<List<String>> rows) {
    return row(heads)
        + "|---".repeat(heads.size())
        + "|\n"
        + rows.map(DesktopProtocolPage::row).collect(Collectors.joining());
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.isEmpty() ? "–" : cell)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}

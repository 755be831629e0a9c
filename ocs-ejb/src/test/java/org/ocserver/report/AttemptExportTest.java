package org.ocserver.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ocserver.report.Attempts.BEGUN;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.callinglist.AttemptEnd;
import org.ocserver.callinglist.BlockingRule;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.MalformedList;
import org.ocserver.tkv.TkvJson;

class AttemptExportTest {
  private static String export(AttemptFormat format, CallAttempt... attempts) throws IOException {
    StringWriter out = new StringWriter();
    AttemptHistory history =
        (query, after, max) -> after.isPresent() ? List.of() : List.of(attempts);
    new AttemptExport(history, Attempts.configuration()).write(AttemptQuery.ALL, format, out);
    return out.toString();
  }

  private static CSVRecord row(CallAttempt attempt) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    String csv = export(AttemptFormat.CSV, attempt);
    return CSVParser.parse(new StringReader(csv), format).getRecords().get(0);
  }

  private static CallAttempt ended(AttemptEnd end) {
    return Attempts.attempt("a", BEGUN, Optional.of(end));
  }

  @Test
  void shouldWriteNamesAndTimesOfAnAttempt() throws IOException {
    CSVRecord row = row(ended(Attempts.talked("a", BEGUN.plusSeconds(60))));
    assertThat(row.toMap())
        .containsEntry("guid", "a")
        .containsEntry("campaign", "Spring")
        .containsEntry("list", "Spring List")
        .containsEntry("list_dbid", "1")
        .containsEntry("phone", "+4955501")
        .containsEntry("attempt", "3")
        .containsEntry("begun_at", "2026-11-24T09:00:00.125Z")
        .containsEntry("dialing", "2026-11-24T09:00:41.125Z")
        .containsEntry("abandoned", "")
        .containsEntry("ended_at", "2026-11-24T09:01:00.125Z")
        .containsEntry("dialed", "1")
        .containsEntry("call_result", "33")
        .containsEntry("agent_id", "agent1")
        .containsEntry("remark", "redial in 5 minutes");
  }

  @Test
  void shouldLeaveEmptyWhatAnOpenAttemptDoesNotHave() throws IOException {
    assertThat(row(Attempts.attempt("a", BEGUN, Optional.empty())).toMap())
        .containsEntry("ended_at", "")
        .containsEntry("call_result", "")
        .containsEntry("dialed", "");
  }

  @ParameterizedTest
  @CsvSource({
    "=1+2, '''=1+2'",
    "@SUM(A1), '''@SUM(A1)'",
    "+1+cmd|' /C calc'!A0, '''+1+cmd|'' /C calc''!A0'",
    "-2+3, '''-2+3'",
    "+4930555, +4930555",
    "-17, -17",
    "'a,\"b\"', 'a,\"b\"'"
  })
  void shouldTurnFormulasIntoTextAndLeaveNumbersAlone(String rule, String cell) throws IOException {
    BlockingRule blocking = new BlockingRule(rule, OptionalInt.empty());
    CSVRecord row = row(ended(Attempts.blocked("a", BEGUN, blocking)));
    assertThat(row.get("blocking_rule")).isEqualTo(cell);
  }

  @Test
  void shouldKeepARowTogetherWhenATextHasLineEnds() throws IOException {
    BlockingRule rule = new BlockingRule("a\r\nb\n\"c\"", OptionalInt.of(5));
    CSVRecord row = row(ended(Attempts.blocked("a", BEGUN, rule)));
    assertThat(row.get("blocking_rule")).isEqualTo("a\r\nb\n\"c\"");
    assertThat(row.get("blocking_rule_type")).isEqualTo("5");
  }

  @Test
  void shouldWriteOneObjectALineInJson() throws IOException, MalformedList {
    BlockingRule rule = new BlockingRule("=1+2", OptionalInt.of(5));
    String json =
        export(
            AttemptFormat.JSON,
            Attempts.attempt("a", BEGUN, Optional.empty()),
            ended(Attempts.blocked("a", BEGUN, rule)));
    List<String> lines = json.lines().toList();
    assertThat(lines).hasSize(4).startsWith("[").endsWith("]");
    assertThat(lines.get(1)).endsWith("},").doesNotContain("ended_at");
    TKVList second = TkvJson.read(lines.get(2));
    assertThat(second.string("blocking_rule")).contains("=1+2");
    assertThat(second.integer("record_id")).hasValue(70);
    assertThat(export(AttemptFormat.JSON)).isEqualToIgnoringWhitespace("[]");
  }

  @Test
  void shouldReadPageAfterPageWhenThereIsMuch() throws IOException {
    AtomicInteger largest = new AtomicInteger();
    int total = 2500;
    AttemptHistory history =
        (query, after, max) -> {
          int from = after.map(last -> Integer.parseInt(last.guid()) + 1).orElse(0);
          int to = Math.min(total, from + max);
          largest.accumulateAndGet(to - from, Math::max);
          return IntStream.range(from, to)
              .mapToObj(i -> Attempts.attempt(String.valueOf(i), BEGUN, Optional.empty()))
              .toList();
        };
    StringWriter out = new StringWriter();
    new AttemptExport(history, Attempts.configuration())
        .write(AttemptQuery.ALL, AttemptFormat.CSV, out);
    assertThat(out.toString().lines()).hasSize(1 + total);
    assertThat(largest).hasValue(1000);
  }

  @Test
  void shouldEndWithAnErrorWhenTheReaderGoesAway() {
    Writer gone =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("gone");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    AttemptHistory history = (query, after, max) -> List.of();
    AttemptExport export = new AttemptExport(history, Attempts.configuration());
    assertThatThrownBy(() -> export.write(AttemptQuery.ALL, AttemptFormat.CSV, gone))
        .isInstanceOf(IOException.class);
  }

  @Test
  void shouldLeaveOutNamesOfWhatIsNoLongerConfigured() throws IOException {
    CallAttempt old =
        new CallAttempt(
            "a",
            1,
            2,
            3,
            4,
            5,
            6,
            7,
            "8",
            9,
            BEGUN,
            Attempts.DETAILS,
            Optional.of(new AttemptEnd("a", true, 6, "", BEGUN, Map.of(), "")));
    assertThat(row(old).toMap()).containsEntry("campaign_dbid", "2").containsEntry("campaign", "");
  }
}

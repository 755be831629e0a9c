package org.ocserver.callinglist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;

class CustomFieldTest {
  private final TestList list = new TestList();

  private Chain take() {
    return list.store.retrieve(TestList.request(TestList.table(), 1)).get(0);
  }

  private void giveBack(Chain chain) {
    list.store.save(
        List.of(
            new ChainUpdate(
                TestList.SERVER,
                TestList.GROUP,
                TestList.table(),
                chain.records().stream().map(r -> r.toUpdate(RecordStatus.READY)).toList(),
                Optional.empty())));
  }

  private static ListField field(String name) {
    return TestList.FIELDS.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "balance | 2147483647",
        "balance | -2147483648",
        "balance | 0",
        "rate | 1.5",
        "rate | -2",
        "rate | 0.1",
        "rate | 1.0E300",
        "rate | 123456789.125",
        "since | 2026-01-31 18:05:00",
        "since | 2026-01-31 18:05:00.5",
        "since | 2026-03-29 02:30:00.123456",
        "since | 0001-01-01 00:00:00",
        "since | 9999-12-31 23:59:59",
        "note | \\ and \\\\ and \\0 \\n \\' '' % _ \"",
        "note | é e\u0301 日本語 😀 ‏",
        "note | `  blanks  `",
        "note | ``",
        "language | `  en `",
      })
  @Manual("Data Types; Handling of the Backslash Escape Sequences: data is stored as is")
  void shouldKeepAValueThatIsReadSentTakenBackAndWritten(String column, String text) {
    list.add(1, 0);
    Chain chain = take();
    Object value = column.equals("balance") ? (Object) Integer.valueOf(text) : text;
    assertThat(field(column).problemOf(value)).isEmpty();
    chain.first().setCustom(column, value);
    giveBack(chain);

    CallingRecord again = take().first();
    assertThat(again.custom(column)).contains(value);
    Object stored = list.record(10).get(column);
    again.setCustom(column, null);
    again.toUpdate(RecordStatus.READY);
    again.setCustom(column, value);
    list.store.save(
        List.of(
            new ChainUpdate(
                TestList.SERVER,
                TestList.GROUP,
                TestList.table(),
                List.of(again.toUpdate(RecordStatus.READY)),
                Optional.empty())));
    assertThat(list.record(10).get(column)).isEqualTo(stored);
  }

  @Test
  void shouldKeepEveryCharacterOfUnicode() {
    int step = 97;
    for (int first = 1; first < 0x110000; first += step * 95) {
      StringBuilder text = new StringBuilder();
      for (int c = first; c < 0x110000 && text.length() < 198; c += step) {
        text.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFF : c);
      }
      list.add(first, 0);
      Chain chain = take();
      chain.first().setCustom("note", text.toString());
      list.store.save(
          List.of(
              new ChainUpdate(
                  TestList.SERVER,
                  TestList.GROUP,
                  TestList.table(),
                  List.of(chain.first().toUpdate(RecordStatus.UPDATED)),
                  Optional.empty())));
      assertThat(list.record(first * 10)).containsEntry("note", text.toString());
    }
  }

  @Test
  void shouldRefuseCharactersThatPostgresqlCannotStore() {
    assertThat(field("note").problemOf("a" + (char) 0)).get().asString().contains("U+0000");
    assertThat(field("note").problemOf("a" + (char) 0xD83D + "b")).isPresent();
  }

  @Test
  void shouldLeaveFieldsAloneThatNobodyChanged() {
    list.add(
        1,
        0,
        "rate",
        1.0 / 3,
        "since",
        LocalDateTime.of(2026, 1, 31, 8, 0, 0, 123_456_000),
        "language",
        "en",
        "agent_id",
        "a\\b");
    var before = list.record(10);
    giveBack(take());
    assertThat(list.record(10)).containsAllEntriesOf(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"balance", "rate", "since", "language", "note"})
  void shouldWriteThatThereIsNoValue(String column) {
    list.add(1, 0, "balance", 1, "rate", 1.5, "language", "en", "note", "x");
    list.execute("UPDATE \"customers\" SET \"since\" = CURRENT_TIMESTAMP");
    Chain chain = take();
    chain.first().setCustom(column, null);
    giveBack(chain);

    assertThat(list.record(10).get(column)).isNull();
    assertThat(take().first().custom(column)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "language | longer than five",
        "since | 2026-02-30 08:00:00",
        "since | yesterday",
        "rate | NaN",
        "rate | 1,5",
        "balance | 7"
      })
  void shouldSayWhichValuesCannotBeStoredBeforeTheyAreTaken(String column, String value) {
    assertThat(field(column).problemOf(value)).isPresent();
  }

  @Test
  void shouldWriteNothingWhenAStatusDoesNotAllowTheType() {
    list.add(1, 0);
    Chain chain = take();
    chain.first().set(MandatoryField.RECORD_TYPE, 7);
    assertThatThrownBy(() -> giveBack(chain))
        .hasMessage("record 10: Ready does not go with No Call");
    assertThat(list.record(10)).containsEntry("record_status", 2).containsEntry("record_type", 2);
  }
}

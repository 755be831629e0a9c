package org.ocserver.callinglist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.filter.BadFilterException;
import org.ocserver.callinglist.filter.FilterCompiler;

class DialingFilterTest {
  private final TestList list = new TestList();
  private final FilterCompiler compiler = new FilterCompiler(TestList.FIELDS);

  private List<Integer> take(String criteria, String orderBy) throws BadFilterException {
    var filter = compiler.compile(Optional.of(criteria), Optional.of(orderBy));
    return list.store.retrieve(TestList.request(TestList.table(filter, 0), 100)).stream()
        .map(Chain::chainId)
        .toList();
  }

  private void addAll() {
    list.add(
        1,
        0,
        "balance",
        5,
        "rate",
        1.5,
        "since",
        LocalDateTime.of(2026, 1, 31, 8, 0),
        "note",
        "a\\b");
    list.add(
        2,
        0,
        "balance",
        10,
        "rate",
        -2.0,
        "since",
        LocalDateTime.of(2026, 3, 1, 8, 0),
        "note",
        "a%b");
    list.add(3, 0, "language", "en", "note", "a_b");
    list.add(4, 0, "balance", 2_000_000_000, "language", "fr", "note", "été 😀");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "balance > 5 | 2 4",
        "balance > '5' | 2 4",
        "balance > 5.5 and balance < 1000.5 | 2",
        "balance in (5, 10, -3) | 1 2",
        "balance not in (5) | 2 4",
        "not (balance = 5) | 2 4",
        "balance is null | 3",
        "balance is not null and balance not between 6 and 20 | 1 4",
        "since >= '2026-02-01' | 2",
        "since between '2026-01-31 08:00:00' and '2026-01-31T08:00:00.5' | 1",
        "rate < 0 or language = 'en' | 2 3",
        "balance * 1000000 > 5000000000 | 4",
        "balance / 2 = 2.5 | 1",
        "balance / (chain_n) > 0 | ``",
        "balance + 5 = 15 or (rate - 0.5) * 2 = 2 | 1 2",
        "chain_id = 3 | 3",
        "contact_info like '5551%' | 1",
        "contact_info in (55510, '55520') | 1 2",
        "note like 'a\\b' | 1",
        "note like 'a!%b' escape '!' | 2",
        "note like 'a\\_b' escape '\\' | 3",
        "note like 'a_b' | 1 2 3",
        "note not like '%😀' | 1 2 3",
        "note = 'été 😀' | 4",
        "tz_dbid is null | 1 2 3 4",
      })
  @Manual("Handling of the Backslash Escape Sequences: data is stored as is")
  void shouldTakeTheRecordsThatTheFilterMeans(String criteria, String chains)
      throws BadFilterException {
    addAll();
    List<Integer> expected =
        chains.isEmpty()
            ? List.of()
            : List.of(chains.split(" ")).stream().map(Integer::valueOf).toList();
    assertThat(take(criteria, "record_id")).containsExactlyElementsOf(expected);
  }

  @Test
  void shouldDialInTheOrderOfTheFilterWithMissingValuesWhereItSays() throws BadFilterException {
    addAll();
    assertThat(take("", "balance desc")).containsExactly(4, 2, 1, 3);
    list.execute("UPDATE \"customers\" SET \"record_status\" = 1");
    assertThat(take("", "balance nulls first, chain_id")).containsExactly(3, 1, 2, 4);
  }
}

package org.ocserver.callinglist.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.callinglist.FieldType;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordFilter;

class FilterCompilerTest {
  private static final List<ListField> FIELDS =
      List.of(
          new ListField("Balance", FieldType.INT, 0, Optional.empty()),
          new ListField("rate", FieldType.FLOAT, 0, Optional.empty()),
          new ListField("since", FieldType.DATETIME, 0, Optional.empty()),
          new ListField("language", FieldType.CHAR, 5, Optional.empty()),
          new ListField("order", FieldType.VARCHAR, 20, Optional.empty()));
  private static final FilterCompiler COMPILER = new FilterCompiler(FIELDS);

  private static RecordFilter criteria(String text) throws BadFilterException {
    return COMPILER.compile(Optional.of(text), Optional.empty());
  }

  private static String order(String text) throws BadFilterException {
    return COMPILER.compile(Optional.empty(), Optional.of(text)).order();
  }

  @Test
  void shouldQuoteFieldsAndBindValuesByTheTypeOfTheField() throws BadFilterException {
    RecordFilter filter =
        criteria(
            "WHERE balance >= 100 and (SINCE < '2026-01-31' or \"order\" = 'it''s \\n') AND rate <> -1.5 AND language IN ('en', 'fr') AND balance = '7'");

    assertThat(filter.condition())
        .isEqualTo(
            "((\"Balance\" >= ?) AND ((\"since\" < ?) OR (\"order\" = ?)) AND (\"rate\" <> ?) AND (\"language\" IN (?, ?)) AND (\"Balance\" = ?))");
    assertThat(filter.values())
        .containsExactly(100, LocalDateTime.of(2026, 1, 31, 0, 0), "it's \\n", -1.5, "en", "fr", 7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "not balance between 1 and 5 | (NOT (\"Balance\" BETWEEN ? AND ?))",
        "balance not between -1 and 5 | (\"Balance\" NOT BETWEEN ? AND ?)",
        "language is not null | (\"language\" IS NOT NULL)",
        "contact_info not like '55%' | (\"contact_info\" NOT LIKE ? ESCAPE '')",
        "contact_info like '5!%' escape '!' | (\"contact_info\" LIKE ? ESCAPE ?)",
        "5 < balance | (? < \"Balance\")",
        "attempt = chain_n | (\"attempt\" = \"chain_n\")",
        "(balance + 1) * 2 > rate / 3 | (((CAST(\"Balance\" AS DOUBLE PRECISION) + CAST(? AS DOUBLE PRECISION)) * CAST(? AS DOUBLE PRECISION)) > (CAST(\"rate\" AS DOUBLE PRECISION) / NULLIF(CAST(? AS DOUBLE PRECISION), 0)))",
        "((balance) = (5)) | (\"Balance\" = ?)",
      })
  void shouldUnderstand(String text, String sql) throws BadFilterException {
    assertThat(criteria(text).condition()).isEqualTo(sql);
  }

  @Test
  void shouldOrderByFields() throws BadFilterException {
    assertThat(order("ORDER BY balance desc, \"Order\" asc nulls first, rate"))
        .isEqualTo(
            "\"Balance\" DESC NULLS LAST, \"order\" ASC NULLS FIRST, \"rate\" ASC NULLS LAST");
    assertThat(order("  ")).isEmpty();
    assertThat(criteria(" where ").condition()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "balanc = 5 | criteria, character 1: the list has no field \"balanc\"",
        "balance = 5 AND rate > 'x' | criteria, character 24: \"x\" is not a number",
        "since > 5 | criteria, character 9: \"5\" is not a time as '2026-01-31 18:05:00'",
        "since > '2026-02-30' | criteria, character 9: \"2026-02-30\" is not a time as '2026-01-31 18:05:00'",
        "balance = language | criteria, character 11: \"language\" is not a number",
        "balance = | criteria, character 10: a field or a value expected instead of the end",
        "balance | criteria, character 1: a condition expected instead of \"balance\"",
        "balance = 5 OR | criteria, character 15: a field or a value expected instead of the end",
        "balance = 5; DROP TABLE x | criteria, character 12: \";\" has no place in a filter",
        "balance = 5 -- x | criteria, character 13: \"-\" has no place in a filter",
        "balance /* x */ = 5 | criteria, character 9: \"/\" has no place in a filter",
        "balance = NULL | criteria, character 11: nothing compares with NULL: IS NULL asks whether there is no value",
        "pg_sleep(5) = 1 | criteria, character 1: functions have no place in a filter",
        "balance IN (SELECT 1) | criteria, character 13: a value expected instead of \"SELECT\"",
        "balance = ? | criteria, character 11: \"?\" has no place in a filter",
        "1 = 1 | criteria, character 1: there is no field in this comparison",
        "language = 'x | criteria, character 12: the quote is not closed",
        "language LIKE 'a!' ESCAPE '!' | criteria, character 15: in the pattern, ! stands neither before % or _ nor before itself",
        "balance = 1.2.3 | criteria, character 11: \"1.2.3\" is not a number",
        "balance = 1 balance = 2 | criteria, character 13: the end expected instead of \"balance\"",
        "(balance = 1 | criteria, character 13: ) expected instead of the end",
        "balance = (rate > 1) | criteria, character 11: a field or a value expected instead of \"(\"",
      })
  void shouldSayWhereAndWhyATextIsNoCondition(String text, String message) {
    assertThatThrownBy(() -> criteria(text))
        .isInstanceOf(BadFilterException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "balance; x",
        "1",
        "balance desc desc",
        "balance, balance",
        "lower(balance)",
        "balance nulls",
        "(select 1)",
        "balance collate x",
        "ORDER balance",
        "order by balance,"
      })
  void shouldRefuseWhatIsNoOrder(String text) {
    assertThatThrownBy(() -> order(text))
        .isInstanceOf(BadFilterException.class)
        .hasMessageStartingWith("order_by, character ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "NOT ", "- ", "balance + (", "balance = 1 AND (NOT ("})
  void shouldRefuseDeepNestingAndEndlessTexts(String part) {
    assertThatThrownBy(() -> criteria(part.repeat(16_000 / part.length())))
        .isInstanceOf(BadFilterException.class);
    assertThatThrownBy(() -> criteria(part.repeat(1_000_000)))
        .hasMessage("criteria, character 16001: the text is longer than 16000");
  }

  @Test
  void shouldTakeALongConditionWithoutNesting() throws BadFilterException {
    String text = "balance = 1" + " OR balance = 1".repeat(1000);
    assertThat(criteria(text).values()).hasSize(1001);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e2147483647", "-1e-2147483647", "99999999999999999999"})
  void shouldSurviveNumbersOfAnySize(String number) {
    assertThat(Stream.of(number).map(FilterCompilerTest::outcome)).doesNotContain("hung");
  }

  private static String outcome(String number) {
    try {
      return criteria("balance = '" + number + "'").condition();
    } catch (BadFilterException refused) {
      return refused.getMessage();
    }
  }

  @Test
  void shouldEitherRefuseATextOrNameOnlyTheListsFieldsAndBindAllValues() {
    List<String> pieces =
        List.of(
            "balance",
            "rate",
            "since",
            "language",
            "\"order\"",
            "record_id",
            "'x'",
            "'2026-01-01'",
            "'",
            "\"",
            "5",
            "-",
            "1.5",
            "(",
            ")",
            ",",
            "=",
            "<",
            "AND",
            "OR",
            "NOT",
            "IN",
            "LIKE",
            "ESCAPE",
            "'!'",
            "BETWEEN",
            "IS",
            "NULL",
            "+",
            "/",
            ";",
            "--",
            "/*",
            "SELECT",
            "\\",
            "\u0000",
            "\uD83D\uDE00",
            "\uD83D",
            "é",
            "$$",
            "E'",
            "UNION",
            "x",
            "%s",
            "?",
            "\"x\"");
    Set<String> fields =
        Stream.concat(
                Stream.of(MandatoryField.values()).map(MandatoryField::column),
                FIELDS.stream().map(ListField::name))
            .collect(Collectors.toSet());
    List<String> sound =
        List.of(
            "balance = 5 AND ( rate < 1.5 OR NOT since > '2026-01-01' )",
            "language IN ( 'x' , 'y' ) AND balance + 5 / 1.5 BETWEEN 5 AND rate",
            "language LIKE 'x' ESCAPE '!' OR since IS NOT NULL");
    Random random = new Random(4);
    int understood = 0;
    for (int i = 0; i < 30_000; i++) {
      List<String> words = new ArrayList<>(List.of(sound.get(random.nextInt(3)).split(" ")));
      for (int change = random.nextInt(3); change >= 0; change--) {
        int at = random.nextInt(words.size());
        words.subList(at, Math.min(words.size(), at + random.nextInt(3))).clear();
        words.add(at, pieces.get(random.nextInt(pieces.size())));
      }
      understood += check(String.join(random.nextInt(9) == 0 ? "" : " ", words), fields);
    }
    assertThat(understood).isGreaterThan(100);
  }

  private static int check(String text, Set<String> fields) {
    RecordFilter filter;
    try {
      filter = COMPILER.compile(Optional.of(text), Optional.empty());
    } catch (BadFilterException refused) {
      assertThat(refused.getMessage()).startsWith("criteria, character ");
      return 0;
    }
    String rest = filter.condition();
    for (String field : fields) {
      rest = rest.replace('"' + field + '"', "#");
    }
    assertThat(rest)
        .matches(
            "( |\\(|\\)|,|#|\\?|=|<|>|\\+|-|\\*|/|''|0|AND|OR|NOT|IN|IS|NULL|NULLIF|LIKE|ESCAPE|BETWEEN|CAST|AS|DOUBLE|PRECISION)*");
    assertThat(filter.condition().chars().filter(c -> c == '?').count())
        .isEqualTo(filter.values().size());
    return 1;
  }
}

package org.ocserver.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.RecordType;

class TreatmentHistoryTest {
  private static final String TWO = "101@2@0@1;102@1@1@3";

  @Test
  void shouldReadWhatItWrote() {
    assertThat(TreatmentHistory.parse(TWO)).hasToString(TWO);
    assertThat(TreatmentHistory.parse("")).isEqualTo(TreatmentHistory.EMPTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          101@2@0@1;102@1               | 101@2@0@1
          ;;101@2@0@1;;                 | 101@2@0@1
          101@2@0;101@2@0@1@5           | ''
          -1@2@0@1;101@-2@0@1           | ''
          0@1@0@1;101@0@0@1             | ''
          101@2@0@2147483648            | ''
          99999999999999999999@2@0@1    | ''
          a@b@c@d;101@2@0@1             | 101@2@0@1
          101@2@0@1' OR '1'='1          | ''
          +101@2@0@1                    | ''
          ١@٢@٠@١                       | ''
          0101@02@00@01                 | 101@2@0@1
          101@2@0@1;5@1@0@1;101@3@0@1   | 5@1@0@1;101@3@0@1
          """)
  void shouldLeaveOutWhatIsNoEntry(String text, String history) {
    assertThat(TreatmentHistory.parse(text)).hasToString(history);
  }

  @Test
  void shouldKeepTheNewestEntriesOfATextThatIsTooLong() {
    String text = "2000000000@1@0@1;" + "7@1@1@1;".repeat(40) + "8@1@1@1";

    assertThat(TreatmentHistory.parse(text)).hasToString("7@1@1@1;8@1@1@1");
    assertThat(TreatmentHistory.parse("1@1@1@1".repeat(100_000))).hasToString("");
  }

  @Test
  @Manual("Outbound Contact Mandatory Fields in the Default Format: treatments, varchar(255)")
  void shouldDropTheOldestEntriesWhenTheFieldIsFull() {
    TreatmentHistory history = TreatmentHistory.EMPTY;
    for (int chainN = 0; chainN < 100; chainN++) {
      history =
          history.with(new TreatmentHistory.Entry(101, 1, chainN, 1), old -> false).orElseThrow();
      assertThat(history.format()).hasSizeLessThanOrEqualTo(255);
    }

    assertThat(history.applications(101, 70)).isZero();
    assertThat(history.applications(101, 99)).isOne();
    assertThat(history.applications(101)).isBetween(20L, 26L);
  }

  @ParameterizedTest
  @EnumSource(RecordType.class)
  void shouldBeRestoredForRescheduledRecordsAndCallbacksOnly(RecordType type) {
    boolean restored =
        switch (type) {
          case CAMPAIGN_RESCHEDULED, PERSONAL_RESCHEDULED, PERSONAL_CALLBACK, CAMPAIGN_CALLBACK ->
              true;
          default -> false;
        };

    assertThat(TreatmentHistory.restored(type, TWO)).hasToString(restored ? TWO : "");
  }

  @Property
  void shouldMakeAHistoryOfAnyText(
      @ForAll
          @StringLength(max = 600)
          @Chars({'@', ';', '-', ' ', 'x'})
          @CharRange(from = '0', to = '9')
          String text) {
    TreatmentHistory history = TreatmentHistory.parse(text);

    assertThat(history.format()).hasSizeLessThanOrEqualTo(255);
    assertThat(TreatmentHistory.parse(history.format()))
        .isEqualTo(history)
        .hasSameHashCodeAs(history);
  }
}

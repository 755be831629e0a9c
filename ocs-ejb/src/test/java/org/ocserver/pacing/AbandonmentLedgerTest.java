package org.ocserver.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.pacing.AbandonmentLedger.Worst;

class AbandonmentLedgerTest {
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final double CAP = 0.03;
  private static final Offset<Double> CLOSE = within(1e-4);
  private static final AbandonmentRule OFCOM =
      new AbandonmentRule(AbandonmentFormula.OFCOM, AbandonmentFormula.OFCOM.window(), 0.02);

  private static AbandonmentLedger ledger(AbandonmentBook book) {
    return book.ledger(CAP, 0);
  }

  @Test
  void shouldTellWhatMayBeLostWhatIsLostAndWhatIsAboutToBe() {
    AbandonmentBook book = new AbandonmentBook(AbandonmentRule.FTC);
    book.count(0, 1000, 20, 400);
    AbandonmentLedger ledger = book.ledger(CAP, 2.5);
    assertThat(ledger.answered()).isEqualTo(1000);
    assertThat(ledger.budget()).isEqualTo(30);
    assertThat(ledger.spent()).isEqualTo(20);
    assertThat(ledger.left()).isEqualTo(10);
    assertThat(ledger.projected()).isEqualTo(22.5);
    assertThat(ledger.rate()).isEqualTo(0.02);
  }

  /** Against the interval that R's prop.test gives without correction. */
  @Test
  void shouldTellWilsonsConfidenceInterval() {
    AbandonmentBook book = new AbandonmentBook(AbandonmentRule.FTC);
    assertThat(ledger(book).low()).isZero();
    assertThat(ledger(book).high()).isEqualTo(1);
    book.count(0, 1000, 20, 0);
    assertThat(ledger(book).low()).isCloseTo(0.0130, CLOSE);
    assertThat(ledger(book).high()).isCloseTo(0.0307, CLOSE);
    AbandonmentBook few = new AbandonmentBook(AbandonmentRule.FTC);
    few.count(0, 10, 0, 0);
    assertThat(ledger(few).low()).isZero();
    assertThat(ledger(few).high()).isCloseTo(0.2775, CLOSE);
  }

  @Test
  void shouldForgetWhatTheWindowHasLeftBehind() {
    AbandonmentBook book = new AbandonmentBook(AbandonmentRule.FTC.within(Duration.ofHours(24)));
    book.count(0, 100, 5, 0);
    book.count(12 * HOUR, 100, 1, 0);
    assertThat(ledger(book).spent()).isEqualTo(6);
    book.forget(25 * HOUR);
    assertThat(ledger(book).spent()).isEqualTo(1);
    assertThat(ledger(book).answered()).isEqualTo(100);
    book.forget(37 * HOUR);
    assertThat(ledger(book).answered()).isZero();
  }

  @Test
  void shouldRememberTheWorstMoment() {
    AbandonmentBook book = new AbandonmentBook(AbandonmentRule.FTC);
    book.count(HOUR, 99, 9, 0);
    assertThat(ledger(book).worst()).as("too few to be a share").isEmpty();
    book.count(2 * HOUR, 101, 1, 0);
    book.count(3 * HOUR, 100, 8, 0);
    book.count(4 * HOUR, 700, 0, 0);
    assertThat(ledger(book).worst()).contains(new Worst(18 / 300.0, 3 * HOUR));
  }

  @Test
  void shouldReplaceWhatItWasToldOfOthersAndKeepWhatItCountedItself() {
    AbandonmentBook book = new AbandonmentBook(AbandonmentRule.FTC.within(Duration.ofHours(24)));
    book.count(2 * HOUR, 10, 1, 0);
    book.tell(
        0,
        List.of(new CallsOfOthers(HOUR, 200, 2, 0), new CallsOfOthers(2 * HOUR, 5, 0, 0)),
        0,
        2 * HOUR);
    assertThat(ledger(book).answered()).isEqualTo(215);
    book.tell(2 * HOUR, List.of(new CallsOfOthers(2 * HOUR, 7, 3, 0)), 0, 3 * HOUR);
    assertThat(ledger(book).answered()).isEqualTo(217);
    assertThat(ledger(book).spent()).isEqualTo(6);
    assertThat(ledger(book).worst()).contains(new Worst(6 / 217.0, 3 * HOUR));
    book.forget(25 * HOUR + 1);
    assertThat(ledger(book).answered()).isEqualTo(17);
    book.tell(HOUR, List.of(new CallsOfOthers(HOUR, 200, 2, 0)), 0, 26 * HOUR + 1);
    assertThat(ledger(book).answered()).as("the window has left the rest behind").isZero();
  }

  @ParameterizedTest
  @CsvSource({"1", "7", "24", "121", "241", "720", "8784"})
  void shouldBeToldOfSpansThatFillAPartOfItsWindowAndOfNoLongerOnesThanTenMinutes(int hours) {
    long part = Duration.ofHours(hours).toMillis() / 240;
    long span = AbandonmentBook.span(Duration.ofHours(hours)).toMillis();
    assertThat(part % span).isZero();
    assertThat(span).isLessThanOrEqualTo(Duration.ofMinutes(10).toMillis());
  }

  @Test
  void shouldHaveItsShareOfWhatWasLeftAndLoseItsOwnCallsFromThat() {
    LossBudget budget = new LossBudget(CAP, AbandonmentRule.FTC);
    budget.tell(0, List.of(new CallsOfOthers(0, 2000, 0, 0)), 2);
    assertThat(budget.left()).as("a third of 60").isCloseTo(20, CLOSE);
    budget.count(0, 100, 8);
    assertThat(budget.left()).isCloseTo(20 + 3 - 8, CLOSE);
    budget.limit(2 * CAP);
    assertThat(budget.left()).isCloseTo((126 - 8) / 3.0, CLOSE);
    budget.tell(0, List.of(new CallsOfOthers(0, 2000, 0, 0)), 0);
    assertThat(budget.left()).as("nobody else is at work").isCloseTo(126 - 8, CLOSE);
    budget.tell(0, List.of(new CallsOfOthers(0, 2000, 140, 0)), 2);
    assertThat(budget.left()).as("what is owed is not shared").isCloseTo(126 - 148, CLOSE);
  }

  @Test
  void shouldCountPeopleTakenForMachinesAsLostByOfcomsFormula() {
    AbandonmentBook book = new AbandonmentBook(OFCOM);
    book.count(0, 500, 5, 250);
    assertThat(ledger(book).spent()).isEqualTo(10);
    assertThat(ledger(book).answered()).isEqualTo(505);
    assertThat(ledger(book).rate())
        .as("abandoned of abandoned and given to agents")
        .isEqualTo(10 / (10 + 495.0));
  }

  @Test
  void shouldLeaveNothingToLoseWhenMachinesTakeTheBudget() {
    LossBudget budget = new LossBudget(CAP, OFCOM);
    budget.count(0, 1000, 0);
    assertThat(budget.left()).isEqualTo(30);
    budget.countMachines(0, 1000);
    assertThat(budget.left()).isCloseTo(30 + 0.03 * 20 - 20, CLOSE);
    budget.countMachines(0, 1000);
    assertThat(budget.bears(0.5)).isFalse();
  }
}

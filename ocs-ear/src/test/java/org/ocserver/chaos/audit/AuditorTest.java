package org.ocserver.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each rule on made-up logs that break it, and on such as look odd and are in order. */
class AuditorTest {
  private static final int READY = 1;
  private static final int RETRIEVED = 2;
  private static final int BUSY = Story.BUSY;
  private static final int ANSWER = Story.ANSWER;
  private static final int CANCELED = 5;
  private static final int STALE = 46;
  private static final int OWN_RESULT = 100_007;

  private final Story story = new Story();

  private static ListAssert<Finding.Kind> assertKinds(List<Finding> findings) {
    return assertThat(findings.stream().map(Finding::kind).toList()).as(findings.toString());
  }

  @Test
  void shouldFindNothingWhereAllIsInOrder() {
    story
        .called("a", 1, 10, 20, ANSWER)
        .done(1, ANSWER, 1)
        .called("b", 2, 10, 12, BUSY)
        .row(2, READY, BUSY, 1)
        .open("c", 3, 89)
        .rang("c", Story.phone(3), 90, Optional.empty())
        .row(3, RETRIEVED, 28, 0)
        .row(4, READY, 28, 0);
    assertThat(story.findings(100)).isEmpty();
  }

  @Test
  void shouldTellAFaultOnce() {
    story.rang("a", 1, 10, 20);
    Auditor auditor = new Auditor();
    assertThat(auditor.audit(story.evidence(30, false))).hasSize(1);
    assertThat(auditor.audit(story.evidence(40, false))).isEmpty();
  }

  @Nested
  class Twice {
    @Test
    void shouldFindASecondCallThatNothingAskedFor() {
      story.called("a", 1, 10, 20, ANSWER).called("b", 1, 30, 40, ANSWER).done(1, ANSWER, 2);
      assertKinds(story.findings(50)).containsExactly(Finding.Kind.TWICE);
    }

    @Test
    void shouldFindASecondCallAfterACrash() {
      story.called("a", 1, 10, 20, STALE).called("b", 1, 30, 40, ANSWER).done(1, ANSWER, 2);
      assertKinds(story.findings(50)).containsExactly(Finding.Kind.TWICE);
    }

    @Test
    void shouldFindTwoCallsOfOneAttempt() {
      story.called("a", 1, 10, 20, BUSY).rang("a", 1, 30, 40).row(1, READY, BUSY, 1);
      assertKinds(story.findings(50)).containsExactly(Finding.Kind.TWICE);
    }

    @Test
    void shouldFindTwoCallsOfAChainThatAreUpAtOnce() {
      story.called("a", 1, 10, 20, BUSY).called("b", 1, 15, 40, ANSWER).done(1, ANSWER, 2);
      assertKinds(story.findings(50)).containsExactly(Finding.Kind.TWICE);
    }

    @Test
    void shouldFindACallWhileAnEarlierOneIsStillUp() {
      story
          .booked("a", 1, 9, 21, BUSY)
          .rang("a", Story.phone(1), 10, Optional.empty())
          .called("b", 1, 30, 40, ANSWER)
          .done(1, ANSWER, 2);
      assertKinds(story.findings(50)).containsExactly(Finding.Kind.TWICE);
    }

    @Test
    void shouldFindMoreCallsThanTheListAllows() {
      story
          .called("a", 1, 10, 11, BUSY)
          .called("b", 1, 20, 21, BUSY)
          .called("c", 1, 30, 31, BUSY)
          .called("d", 1, 40, 41, ANSWER)
          .done(1, ANSWER, 4);
      assertKinds(story.findings(50)).containsExactly(Finding.Kind.TWICE);
    }

    @Test
    void shouldFindACallOfAnotherRecordOfTheChain() {
      story
          .called("a", 1, 10, 20, ANSWER)
          .done(1, ANSWER, 1)
          .booked(
              new BookedAttempt(
                  "b",
                  2,
                  1,
                  2,
                  Story.second(29),
                  Optional.of(Story.second(41)),
                  Optional.of(true),
                  Optional.of(ANSWER)))
          .rang("b", 2, 30, 40)
          .done(2, ANSWER, 1);
      assertKinds(story.findings(50)).containsExactly(Finding.Kind.TWICE);
    }

    @Test
    void shouldAllowACallAfterATreatmentACallbackAndAReset() {
      story
          .called("a", 1, 10, 20, BUSY)
          .called("b", 1, 30, 40, ANSWER)
          .done(1, ANSWER, 2)
          .called("c", 2, 10, 20, ANSWER)
          .word(DesktopWord.Kind.CALLBACK_ASKED, 2, 21, ANSWER)
          .called("d", 2, 30, 40, ANSWER)
          .done(2, ANSWER, 2)
          .called("e", 3, 10, 20, ANSWER)
          .change(ThirdPartyChange.Kind.RESET, 3, 15)
          .called("f", 3, 30, 40, ANSWER)
          .done(3, ANSWER, 1);
      assertThat(story.findings(50)).isEmpty();
    }

    @Test
    void shouldCountAResetForOneCallOnly() {
      story
          .change(ThirdPartyChange.Kind.RESET, 1, 15)
          .called("a", 1, 20, 30, ANSWER)
          .called("b", 1, 40, 50, ANSWER)
          .done(1, ANSWER, 2);
      assertKinds(story.findings(60)).containsExactly(Finding.Kind.TWICE);
    }
  }

  @Nested
  class Lost {
    @Test
    void shouldFindACallThatIsNotOnTheBooks() {
      story.rang("a", 1, 10, 20).row(1, READY, 28, 0);
      assertKinds(story.findings(30)).containsExactly(Finding.Kind.LOST);
    }

    @Test
    void shouldFindACallWithoutAnAttempt() {
      story.rang("", 1, 10, 20);
      assertKinds(story.findings(30)).containsExactly(Finding.Kind.LOST);
    }

    @Test
    void shouldFindACallThatIsBookedAsNotDialed() {
      story
          .booked(
              new BookedAttempt(
                  "a",
                  1,
                  1,
                  1,
                  Story.second(9),
                  Optional.of(Story.second(21)),
                  Optional.of(false),
                  Optional.empty()))
          .rang("a", 1, 10, 20)
          .row(1, READY, 28, 0);
      assertKinds(story.findings(30)).containsExactly(Finding.Kind.LOST);
    }

    @Test
    void shouldFindACallWithoutAResult() {
      story
          .booked(
              new BookedAttempt(
                  "a",
                  1,
                  1,
                  1,
                  Story.second(9),
                  Optional.of(Story.second(21)),
                  Optional.of(true),
                  Optional.empty()))
          .rang("a", 1, 10, 20)
          .done(1, 28, 1);
      assertKinds(story.findings(30)).containsExactly(Finding.Kind.LOST);
    }

    @Test
    void shouldFindACallWhoseAttemptStaysOpen() {
      story.open("a", 1, 9).rang("a", 1, 10, 20).row(1, RETRIEVED, 28, 0);
      assertThat(story.findings(79)).isEmpty();
      assertKinds(story.findings(81)).containsExactly(Finding.Kind.LOST);
    }

    @Test
    void shouldFindWhatIsOpenOrRetrievedWhenAllIsQuiet() {
      story.open("a", 1, 29).rang("a", 1, 30, 31).row(1, RETRIEVED, 28, 0);
      assertThat(story.findings(32)).isEmpty();
      assertKinds(story.findingsAtRest(32)).containsExactly(Finding.Kind.LOST, Finding.Kind.LOST);
    }

    @Test
    void shouldFindWhoIsHeldUnlessAThirdPartyClosedIt() {
      story
          .held(1, CANCELED)
          .held(2, CANCELED)
          .change(ThirdPartyChange.Kind.CANCEL, 2, 5)
          .held(3, RETRIEVED)
          .change(ThirdPartyChange.Kind.NO_CALL, 3, 5);
      assertThat(story.findingsAtRest(10).stream().map(Finding::subject))
          .containsExactly("record 1", "record 3");
    }

    @Test
    void shouldFindARecordThatIsGone() {
      story.missing(1).missing(2).change(ThirdPartyChange.Kind.DELETE, 2, 5);
      assertThat(story.findings(10))
          .singleElement()
          .satisfies(finding -> assertThat(finding.text()).contains("record 1 is gone"));
    }

    @Test
    void shouldFindARecordThatIsReadyThoughItIsDone() {
      story
          .called("a", 1, 10, 20, ANSWER)
          .row(1, READY, ANSWER, 1)
          .called("b", 2, 10, 20, STALE)
          .row(2, READY, STALE, 1);
      assertKinds(story.findings(30)).containsExactly(Finding.Kind.LOST, Finding.Kind.LOST);
    }

    @Test
    void shouldAllowARecordThatWasResetToBeReady() {
      story
          .called("a", 1, 10, 20, ANSWER)
          .change(ThirdPartyChange.Kind.RESET, 1, 25)
          .row(1, READY, 28, 0);
      assertThat(story.findings(30)).isEmpty();
    }

    @Test
    void shouldFindARecordThatForgotAnAttempt() {
      story.called("a", 1, 10, 20, ANSWER).done(1, ANSWER, 0);
      assertKinds(story.findings(30)).containsExactly(Finding.Kind.LOST);
    }
  }

  @Nested
  class Acknowledged {
    @Test
    void shouldFindAResultThatIsStoredNowhere() {
      story
          .called("a", 7, 10, 20, ANSWER)
          .done(7, ANSWER, 1)
          .word(DesktopWord.Kind.PROCESSED, 7, 21, OWN_RESULT);
      assertKinds(story.findings(30)).containsExactly(Finding.Kind.FALSE_ACK);
    }

    @Test
    void shouldFindAResultOfARecordThatWasNeverDialed() {
      story.word(DesktopWord.Kind.PROCESSED, 7, 21, OWN_RESULT);
      assertKinds(story.findings(30)).containsExactly(Finding.Kind.FALSE_ACK);
    }

    @Test
    void shouldAcceptAResultInTheHistoryOrInTheTable() {
      story
          .called("a", 7, 10, 20, OWN_RESULT)
          .change(ThirdPartyChange.Kind.DELETE, 7, 15)
          .word(DesktopWord.Kind.PROCESSED, 7, 21, OWN_RESULT)
          .called("b", 8, 10, 20, STALE)
          .done(8, OWN_RESULT, 1)
          .word(DesktopWord.Kind.PROCESSED, 8, 21, OWN_RESULT);
      assertThat(story.findings(30)).isEmpty();
    }
  }

  @Nested
  class Forbidden {
    @Test
    void shouldFindACallOfARecordThatWasDeletedCanceledOrMadeNoCall() {
      story
          .missing(1)
          .change(ThirdPartyChange.Kind.DELETE, 1, 5)
          .called("a", 1, 10, 20, BUSY)
          .change(ThirdPartyChange.Kind.CANCEL, 2, 5)
          .called("b", 2, 10, 20, BUSY)
          .done(2, BUSY, 1)
          .change(ThirdPartyChange.Kind.NO_CALL, 3, 5)
          .called("c", 3, 10, 20, BUSY)
          .done(3, BUSY, 1);
      assertKinds(story.findings(30))
          .containsExactly(Finding.Kind.FORBIDDEN, Finding.Kind.FORBIDDEN, Finding.Kind.FORBIDDEN);
    }

    @Test
    void shouldFindACallOfTheOldNumberOnly() {
      story
          .change(ThirdPartyChange.Kind.RENUMBER, 1, 5)
          .called("a", 1, 10, 20, BUSY)
          .row(1, READY, BUSY, 1)
          .change(ThirdPartyChange.Kind.RENUMBER, 2, 5)
          .booked("b", 2, 9.9, 20.1, BUSY)
          .rang("b", "5559", 10, Optional.of(Story.second(20)))
          .row(2, READY, BUSY, 1);
      assertThat(story.findings(30))
          .singleElement()
          .satisfies(finding -> assertThat(finding.text()).contains("RENUMBER of record 1"));
    }

    @Test
    void shouldAllowACallAMomentLaterAndOneAfterAReset() {
      story
          .change(ThirdPartyChange.Kind.CANCEL, 1, 9.5)
          .called("a", 1, 10, 20, BUSY)
          .done(1, BUSY, 1)
          .change(ThirdPartyChange.Kind.CANCEL, 2, 5)
          .change(ThirdPartyChange.Kind.RESET, 2, 7)
          .called("b", 2, 10, 20, BUSY)
          .done(2, BUSY, 1);
      assertThat(story.findings(30)).isEmpty();
    }

    @Test
    void shouldAllowACallThatWasClaimedBeforeAndHeldUpByAPause() {
      story
          .change(ThirdPartyChange.Kind.CANCEL, 1, 8)
          .paused(7, 14)
          .booked("a", 1, 6.9, 20.1, BUSY)
          .rang("a", 1, 15, 20)
          .done(1, BUSY, 1)
          .change(ThirdPartyChange.Kind.CANCEL, 2, 8)
          .booked("b", 2, 14.1, 20.1, BUSY)
          .rang("b", 2, 15, 20)
          .done(2, BUSY, 1);
      assertThat(story.findings(30))
          .singleElement()
          .satisfies(finding -> assertThat(finding.text()).contains("record 2"));
    }
  }

  @Nested
  class Stale {
    @Test
    void shouldFindStaleRecordsOfPlannedRestartsOnly() {
      story
          .called("a", 1, 10, 20, STALE)
          .done(1, STALE, 1)
          .called("b", 2, 40, 50, STALE)
          .done(2, STALE, 1)
          .restarted(45, 60);
      assertThat(story.findings(70))
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.kind()).isEqualTo(Finding.Kind.STALE_IN_PLANNED_RESTART);
                assertThat(finding.text()).contains("record 2");
              });
    }
  }
}

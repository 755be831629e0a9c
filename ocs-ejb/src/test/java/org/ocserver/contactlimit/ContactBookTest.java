package org.ocserver.contactlimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContactBookTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final ContactLimits LIMITS =
      new ContactLimits(
          Duration.ofMinutes(60), AttemptLimit.parseAll("3/24h"), AttemptLimit.parseAll("4/7d"));

  private final ContactBook book = new ContactBook();
  private int attempts;

  private Optional<Refusal> reserve(String phone, String customerId, Duration after) {
    return reserve(1, phone, customerId, after, LIMITS);
  }

  private Optional<Refusal> reserve(
      int tenant, String phone, String customerId, Duration after, ContactLimits limits) {
    return book.reserve(
        new Reservation("a" + ++attempts, tenant, phone, customerId, NOON.plus(after), limits));
  }

  @Test
  void shouldKeepTheGapBetweenTwoAttemptsAtANumberHoweverItIsWritten() {
    assertThat(reserve("(415) 555-0001", "", Duration.ZERO)).isEmpty();
    assertThat(reserve("4155550001", "", Duration.ofMinutes(60).minusMillis(1)))
        .contains(
            new Refusal("a2", "the number was tried within the last 1h", NOON.plusSeconds(3600)));
    assertThat(reserve("415.555.0001", "", Duration.ofMinutes(60))).isEmpty();
  }

  @Test
  void shouldRefuseMoreAttemptsAtANumberThanItsWindowHolds() {
    for (int hour = 0; hour < 3; hour++) {
      assertThat(reserve("100", "", Duration.ofHours(hour))).isEmpty();
    }
    assertThat(reserve("100", "", Duration.ofHours(23)))
        .contains(
            new Refusal("a4", "the number was tried 3 times within 24h", NOON.plusSeconds(86400)));
    assertThat(reserve("200", "", Duration.ofHours(23))).isEmpty();
    assertThat(reserve("100", "", Duration.ofHours(24))).isEmpty();
  }

  @Test
  void shouldCountACustomersAttemptsWhicheverNumberIsDialed() {
    for (int i = 0; i < 4; i++) {
      assertThat(reserve("10" + i, "C1", Duration.ofMinutes(i))).isEmpty();
    }
    assertThat(reserve("104", "C1", Duration.ofDays(6)).map(Refusal::reason))
        .contains("the customer was tried 4 times within 7d");
    assertThat(reserve("104", "C2", Duration.ofDays(6))).isEmpty();
  }

  @Test
  void shouldTellTheLimitThatForbidsTheLongest() {
    for (int i = 0; i < 3; i++) {
      reserve("100", "", Duration.ofHours(i));
    }
    assertThat(reserve("100", "", Duration.ofHours(2).plusMinutes(1)).map(Refusal::notBefore))
        .contains(NOON.plus(Duration.ofHours(24)));
  }

  @Test
  void shouldCountAttemptsThatHadNoLimitOfTheirOwn() {
    for (int i = 0; i < 10; i++) {
      assertThat(reserve(1, "100", "", Duration.ofSeconds(i), ContactLimits.NONE)).isEmpty();
    }
    assertThat(reserve("100", "", Duration.ofHours(2))).isPresent();
  }

  @Test
  void shouldKeepTenantsApart() {
    reserve("100", "C1", Duration.ZERO);
    assertThat(reserve(2, "100", "C1", Duration.ZERO, LIMITS)).isEmpty();
  }

  @Test
  void shouldRefuseWhenAnotherServersClockIsAhead() {
    reserve("100", "", Duration.ofMinutes(5));
    assertThat(reserve("100", "", Duration.ZERO).map(Refusal::notBefore))
        .contains(NOON.plus(Duration.ofMinutes(65)));
  }

  @Test
  void shouldCountAnAttemptOnceWhenItIsReservedAgain() {
    Reservation wanted = new Reservation("a", 1, "100", "", NOON, LIMITS);
    assertThat(book.reserve(wanted)).isEmpty();
    assertThat(book.reserve(wanted)).isEmpty();
    assertThat(book.granted()).isEqualTo(List.of(wanted));
  }

  @Test
  void shouldTellTwoOverlongCustomerIdsApart() {
    String id = "x".repeat(300);
    assertThat(Contact.customer(1, id + "1")).isNotEqualTo(Contact.customer(1, id + "2"));
    assertThat(Contact.customer(1, id).orElseThrow().key()).hasSizeLessThanOrEqualTo(255);
  }
}

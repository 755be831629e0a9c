package org.ocserver.idempotency.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.idempotency.Claim;
import org.ocserver.idempotency.IdempotencyKey;
import org.ocserver.idempotency.KeptAnswer;
import org.ocserver.idempotency.KeyedRequest;
import org.ocserver.idempotency.RequestKeys;

/** What becomes of requests that come again with the same key. */
class JdbcRequestKeysTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final KeyedRequest LOAD = request("app", "k", "/campaigngroups/1?req=Load", "");
  private static final KeptAnswer CONFLICT =
      new KeptAnswer(
          409,
          List.of(
              new KeptAnswer.Header("Warning", "5"),
              new KeptAnswer.Header("Content-type", "text/html: x"),
              new KeptAnswer.Header("Empty", "")),
          "<b>Ünd — 漢字</b>\n'; DROP TABLE ocs_request_key; --");

  private final DataSource database = TestDatabase.migrated();
  private final RequestKeys keys = new JdbcRequestKeys(new LocalTransaction(database));

  private static KeyedRequest request(String user, String key, String target, String body) {
    return KeyedRequest.of(
        user,
        new IdempotencyKey(key),
        "POST",
        target,
        "application/json",
        body.getBytes(StandardCharsets.UTF_8));
  }

  private Claim claim(KeyedRequest request) {
    return keys.claim(request, NOON, DAY);
  }

  @Test
  void shouldGiveTheFirstAnswerAgain() {
    assertThat(claim(LOAD)).isEqualTo(new Claim.Granted());
    keys.answered(LOAD, CONFLICT);
    assertThat(claim(LOAD)).isEqualTo(new Claim.Answered(CONFLICT));
  }

  @Test
  void shouldKnowTheAnswerAfterARestartAndOnTheOtherServer() {
    claim(LOAD);
    keys.answered(LOAD, CONFLICT);
    assertThat(new JdbcRequestKeys(new LocalTransaction(database)).claim(LOAD, NOON, DAY))
        .isEqualTo(new Claim.Answered(CONFLICT));
  }

  @Test
  void shouldSayThatTheFirstIsStillWorkedOn() {
    claim(LOAD);
    assertThat(keys.claim(LOAD, NOON.plusSeconds(59), DAY)).isEqualTo(new Claim.UnderWay());
  }

  @Test
  void shouldNotCarryOutAgainWhatMayHaveTakenEffectWhenTheServerEndedInBetween() {
    claim(LOAD);
    assertThat(keys.claim(LOAD, NOON.plusSeconds(61), DAY)).isEqualTo(new Claim.OutcomeUnknown());
    assertThat(keys.claim(LOAD, NOON.plus(DAY).minusMillis(1), DAY))
        .isEqualTo(new Claim.OutcomeUnknown());
  }

  @Test
  void shouldRefuseTheKeyForAnotherRequest() {
    claim(LOAD);
    assertThat(claim(request("app", "k", "/campaigngroups/1?req=Unload", "")))
        .isEqualTo(new Claim.OtherRequest());
    assertThat(claim(request("app", "k", "/campaigngroups/1?req=Load", "{}")))
        .isEqualTo(new Claim.OtherRequest());
    keys.answered(LOAD, CONFLICT);
    assertThat(claim(request("app", "k", "/campaigngroups/1?req=Load", "{}")))
        .isEqualTo(new Claim.OtherRequest());
  }

  @Test
  void shouldKeepTheKeysOfUsersApart() {
    claim(LOAD);
    assertThat(claim(request("other", "k", "/campaigngroups/1?req=Load", "")))
        .isEqualTo(new Claim.Granted());
    assertThat(claim(request("ap", "pk", "/campaigngroups/1?req=Load", "")))
        .isEqualTo(new Claim.Granted());
  }

  @Test
  void shouldLetARequestBeTriedAgainWhenTheServerFailed() {
    claim(LOAD);
    keys.release(LOAD);
    assertThat(claim(LOAD)).isEqualTo(new Claim.Granted());
  }

  @Test
  void shouldNeverForgetAnAnswerByALateRelease() {
    claim(LOAD);
    keys.answered(LOAD, CONFLICT);
    keys.release(LOAD);
    keys.answered(LOAD, new KeptAnswer(200, List.of(), ""));
    assertThat(claim(LOAD)).isEqualTo(new Claim.Answered(CONFLICT));
  }

  @Test
  void shouldTakeAKeyAsNewWhenItsTimeIsOver() {
    claim(LOAD);
    keys.answered(LOAD, CONFLICT);
    assertThat(keys.claim(LOAD, NOON.plus(DAY).minusMillis(1), DAY))
        .isEqualTo(new Claim.Answered(CONFLICT));
    assertThat(keys.claim(LOAD, NOON.plus(DAY), DAY)).isEqualTo(new Claim.Granted());
    assertThat(keys.claim(LOAD, NOON.plus(DAY), DAY)).isEqualTo(new Claim.UnderWay());
  }

  @Test
  void shouldForgetOldKeys() {
    claim(LOAD);
    assertThat(keys.purge(NOON)).isZero();
    assertThat(keys.purge(NOON.plusMillis(1))).isEqualTo(1);
    assertThat(claim(LOAD)).isEqualTo(new Claim.Granted());
  }

  @Test
  void shouldGrantAKeyOnceWhenManyAskAtTheSameTime() {
    long granted =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(
                n -> new JdbcRequestKeys(new LocalTransaction(database)).claim(LOAD, NOON, DAY))
            .filter(Claim.Granted.class::isInstance)
            .count();
    assertThat(granted).isEqualTo(1);
  }
}

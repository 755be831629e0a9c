package org.ocserver.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocserver.report.Attempts.BEGUN;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.ocserver.callinglist.StoreException;
import org.ocserver.webhook.WebhookAnswer;
import org.ocserver.webhook.WebhookAnswer.Answered;
import org.ocserver.webhook.WebhookAnswer.NoAnswer;

class HistoryDeliveryTest {
  private static final WebhookAnswer OK = new Answered(200, "", true);

  private final HistoryTarget target =
      HistoryTarget.of(Attempts.sendingTo("http://crm.example/history")).orElseThrow();
  private final List<String> posted = new ArrayList<>();
  private final List<Instant> times = new ArrayList<>();
  private final MemoryOutbox outbox = new MemoryOutbox();
  private Instant now = BEGUN;
  private Duration exchange = Duration.ZERO;
  private Function<String, WebhookAnswer> receiver = key -> OK;
  private HistoryDelivery delivery = newDelivery();

  private HistoryDelivery newDelivery() {
    return new HistoryDelivery(outbox, this::post, new TestClock());
  }

  private WebhookAnswer post(URI uri, String key, Object message) {
    posted.add(key);
    times.add(now);
    now = now.plus(exchange);
    return receiver.apply(key);
  }

  /** As the container's timer does it. */
  private void runFor(Duration duration) {
    Instant end = now.plus(duration);
    while (!now.isAfter(end)) {
      delivery.run(target);
      now = now.plusSeconds(1);
    }
  }

  @Test
  void shouldSendInOrderAndTickOff() {
    outbox.add("a", 0).add("b", 0).add("a", 1).add("b", 1);
    assertThat(delivery.run(target)).isFalse();
    assertThat(posted).containsExactly("a-0", "b-0", "a-1", "b-1");
    assertThat(outbox.waiting).isEmpty();
  }

  @Test
  void shouldTryAgainAfterGrowingPausesAndSendNothingElseMeanwhile() {
    outbox.add("a", 0).add("b", 0);
    receiver = key -> new NoAnswer("connection refused");
    runFor(Duration.ofSeconds(200));
    assertThat(posted).containsOnly("a-0");
    List<Long> pauses = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      pauses.add(Duration.between(times.get(i - 1), times.get(i)).toSeconds());
    }
    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);

    posted.clear();
    receiver = key -> OK;
    runFor(Duration.ofSeconds(60));
    assertThat(posted).containsExactly("a-0", "b-0");
    assertThat(outbox.waiting).isEmpty();
  }

  @Test
  void shouldNeverGiveUpWhileTheReceiverIsAway() {
    outbox.add("a", 0);
    receiver = key -> new Answered(503, "", true);
    runFor(Duration.ofHours(3));
    assertThat(outbox.waiting).hasSize(1);
    assertThat(outbox.setAside).isEmpty();
  }

  @Test
  void shouldSetAReportAsideWhenTheReceiverRefusesItTenTimes() {
    outbox.add("a", 0).add("b", 0).add("a", 1);
    receiver = key -> key.equals("a-0") ? new Answered(422, "no", true) : OK;
    runFor(Duration.ofMinutes(5));
    assertThat(posted.stream().filter("a-0"::equals)).hasSize(10);
    assertThat(posted.subList(10, posted.size())).containsExactly("b-0", "a-1");
    assertThat(outbox.setAside).extracting(PendingReport::key).containsExactly("a-0");
    assertThat(outbox.waiting).isEmpty();
  }

  @Test
  void shouldNotCountAnOutageAsARefusal() {
    outbox.add("a", 0);
    List<WebhookAnswer> answers = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      answers.add(new Answered(500, "", true));
      answers.add(new Answered(429, "", true));
    }
    receiver = key -> answers.isEmpty() ? OK : answers.remove(0);
    runFor(Duration.ofMinutes(30));
    assertThat(outbox.setAside).isEmpty();
    assertThat(outbox.waiting).isEmpty();
  }

  @Test
  void shouldGoOnWhereItWasWhenTheServerStartsAgain() {
    outbox.add("a", 0).add("b", 0);
    receiver = key -> key.equals("b-0") ? new NoAnswer("timeout") : OK;
    delivery.run(target);
    delivery = newDelivery();
    receiver = key -> OK;
    delivery.run(target);
    assertThat(posted).containsExactly("a-0", "b-0", "b-0");
  }

  @Test
  void shouldSendAgainWhatCouldNotBeTickedOff() {
    outbox.add("a", 0);
    outbox.broken = true;
    delivery.run(target);
    assertThat(posted).containsExactly("a-0");
    outbox.broken = false;
    runFor(Duration.ofSeconds(2));
    assertThat(posted).containsExactly("a-0", "a-0");
    assertThat(outbox.waiting).isEmpty();
  }

  @Test
  void shouldReadABacklogInBatchesAndLetTheCallerLookUpNowAndThen() {
    for (int i = 0; i < 1000; i++) {
      outbox.add("a" + i, 0);
    }
    exchange = Duration.ofMillis(100);
    assertThat(delivery.run(target)).isTrue();
    assertThat(posted).hasSize(100);
    assertThat(outbox.largestBatch).isLessThanOrEqualTo(100);
    runFor(Duration.ofSeconds(110));
    assertThat(posted).hasSize(1000).doesNotHaveDuplicates();
    assertThat(outbox.waiting).isEmpty();
  }

  @Test
  void shouldTryAtOnceWhenTheAddressIsCorrected() {
    outbox.add("a", 0);
    receiver = key -> new NoAnswer("unknown host");
    runFor(Duration.ofMinutes(2));
    receiver = key -> OK;
    delivery.run(HistoryTarget.of(Attempts.sendingTo("http://other.example/")).orElseThrow());
    assertThat(outbox.waiting).isEmpty();
  }

  @Test
  void shouldSayWhyThereIsNowhereToSendTo() {
    assertThat(HistoryTarget.problem(Attempts.configuration())).isEmpty();
    assertThat(HistoryTarget.of(Attempts.configuration())).isEmpty();
    assertThat(HistoryTarget.problem(Attempts.sendingTo("ftp://crm/x"))).isPresent();
    assertThat(HistoryTarget.problem(Attempts.sendingTo("http:// bad"))).isPresent();
    assertThat(HistoryTarget.problem(Attempts.sendingTo("https://crm.example"))).isEmpty();
  }

  private static final class MemoryOutbox implements ReportOutbox {
    final List<PendingReport> waiting = new ArrayList<>();
    final List<PendingReport> setAside = new ArrayList<>();
    int largestBatch;
    boolean broken;
    private int lastId;

    MemoryOutbox add(String guid, int sequence) {
      CallAttempt attempt =
          Attempts.attempt(guid, BEGUN, Optional.of(Attempts.talked(guid, BEGUN)));
      waiting.add(new PendingReport(++lastId, sequence, attempt));
      return this;
    }

    @Override
    public List<PendingReport> next(int applicationDbid, int max) {
      List<PendingReport> batch = List.copyOf(waiting.subList(0, Math.min(max, waiting.size())));
      largestBatch = Math.max(largestBatch, batch.size());
      return batch;
    }

    @Override
    public void delivered(List<PendingReport> reports) {
      if (broken) {
        throw new StoreException("the database is away", new java.sql.SQLException());
      }
      waiting.removeAll(reports);
    }

    @Override
    public void setAside(PendingReport report) {
      waiting.remove(report);
      setAside.add(report);
    }

    @Override
    public int resume(int applicationDbid) {
      return 0;
    }
  }

  private final class TestClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}

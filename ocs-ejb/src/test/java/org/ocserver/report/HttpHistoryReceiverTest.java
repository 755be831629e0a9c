package org.ocserver.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocserver.report.Attempts.BEGUN;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.jdbc.BookedAlone;
import org.ocserver.callinglist.jdbc.JdbcChainStore;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.dialrule.jdbc.RetrievalRules;
import org.ocserver.report.jdbc.JdbcReportOutbox;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.MalformedList;
import org.ocserver.tkv.TkvJson;
import org.ocserver.webhook.OtherSystem;
import org.ocserver.webhook.OtherSystem.Heard;
import org.ocserver.webhook.Webhooks;

/** The delivery with a real database and a real HTTP server. */
class HttpHistoryReceiverTest {
  private final OtherSystem receiver = new OtherSystem();
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final DataSource database = TestDatabase.migrated();
  private final JdbcChainStore store =
      new JdbcChainStore(new LocalTransaction(database), new RetrievalRules(), () -> true);
  private final JdbcReportOutbox outbox = new JdbcReportOutbox(new LocalTransaction(database));
  private final HistoryTarget target =
      HistoryTarget.of(Attempts.sendingTo(receiver.uri().toString())).orElseThrow();

  @AfterEach
  void close() {
    receiver.close();
    threads.shutdownNow();
  }

  private HistoryDelivery delivery(Duration timeout) {
    return new HistoryDelivery(
        outbox,
        new HttpHistoryReceiver(new Webhooks(threads), timeout),
        Clock.fixed(BEGUN, ZoneOffset.UTC));
  }

  private void bookTwoAttempts() {
    BookedAlone.begin(
        database, () -> true, List.of(Attempts.start("a", BEGUN), Attempts.start("b", BEGUN)));
    store.save(
        List.of(
            Attempts.closing(Attempts.talked("b", BEGUN.plusSeconds(5))),
            Attempts.closing(Attempts.talked("a", BEGUN.plusSeconds(8)))));
  }

  @Test
  @Manual("Default Record Information: GSW_HIST_SEQUENCE_NUM 0 comes before 1")
  void shouldDeliverEachAttemptTwiceAndInOrder() throws MalformedList {
    bookTwoAttempts();
    delivery(Duration.ofSeconds(30)).run(target);
    assertThat(receiver.heard).extracting(Heard::key).containsExactly("a-0", "b-0", "b-1", "a-1");
    TKVList last = TkvJson.read(receiver.heard.get(3).body());
    assertThat(last.string("GSW_CALL_ATTEMPT_GUID")).contains("a");
    assertThat(last.integer("GSW_HIST_SEQUENCE_NUM")).hasValue(1);
    assertThat(outbox.next(Attempts.SERVER, 10)).isEmpty();
  }

  @Test
  void shouldKeepAllWhenTheReceiverFails() {
    bookTwoAttempts();
    receiver.answers(500, "x".repeat(200_000));
    delivery(Duration.ofSeconds(30)).run(target);
    receiver.does(exchange -> exchange.close());
    delivery(Duration.ofSeconds(30)).run(target);
    assertThat(outbox.next(Attempts.SERVER, 10)).hasSize(4);
    receiver.close();
    delivery(Duration.ofSeconds(30)).run(target);
    assertThat(outbox.next(Attempts.SERVER, 10)).hasSize(4);
  }

  @Test
  void shouldKeepAllWhenTheReceiverDoesNotAnswer() {
    bookTwoAttempts();
    CountDownLatch over = new CountDownLatch(1);
    receiver.does(
        exchange -> {
          try {
            over.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
    delivery(Duration.ofMillis(300)).run(target);
    over.countDown();
    assertThat(outbox.next(Attempts.SERVER, 10)).hasSize(4);
  }

  @Test
  void shouldCountAsDeliveredWhatIsTakenWhateverTheAnswerSays() {
    bookTwoAttempts();
    receiver.answers(200, "}{ not JSON" + "x".repeat(200_000));
    delivery(Duration.ofSeconds(30)).run(target);
    assertThat(outbox.next(Attempts.SERVER, 10)).isEmpty();
  }
}

package org.ocserver.report;

import java.io.IOException;
import java.io.Writer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.jdbc.BookedAlone;
import org.ocserver.callinglist.jdbc.JdbcChainStore;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.dialrule.jdbc.RetrievalRules;
import org.ocserver.report.jdbc.JdbcAttemptHistory;
import org.ocserver.report.jdbc.JdbcReportOutbox;
import org.ocserver.tkv.TkvJson;
import org.ocserver.webhook.OtherSystem;
import org.ocserver.webhook.Webhooks;

/**
 * What the history costs: booking of attempts with reports beside booking without, the export, and
 * the delivery to a receiver on the same machine beside bare posts of as many bytes.
 */
@EnabledIfSystemProperty(named = "bench", matches = "history")
class HistoryBench {
  private static final int ATTEMPTS = Integer.getInteger("attempts", 100_000);
  private static final int BATCH = 100;
  private static final int REPORTS = 5_000;
  private static final int WARM_UP = 10_000;

  private final DataSource database = TestDatabase.migrated();
  private final String databaseName =
      System.getProperty("ocs.test.postgresql", "").isEmpty() ? "h2" : "postgresql";

  private double book(String prefix, int attempts, boolean reported) {
    JdbcChainStore store =
        new JdbcChainStore(new LocalTransaction(database), new RetrievalRules(), () -> reported);
    long begin = System.nanoTime();
    for (int from = 0; from < attempts; from += BATCH) {
      List<String> guids = IntStream.range(from, from + BATCH).mapToObj(i -> prefix + i).toList();
      BookedAlone.begin(
          database,
          () -> reported,
          guids.stream().map(guid -> Attempts.start(guid, Attempts.BEGUN)).toList());
      List<ChainUpdate> ends =
          guids.stream()
              .map(guid -> Attempts.closing(Attempts.talked(guid, Attempts.BEGUN)))
              .toList();
      store.save(ends);
    }
    return seconds(begin);
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  @Test
  void measure() throws Exception {
    book("warmA", WARM_UP, false);
    book("warmB", WARM_UP, true);
    double without = book("without", ATTEMPTS, false);
    double with = book("with", ATTEMPTS, true);
    System.out.printf(
        Locale.ROOT,
        "bench history database=%s attempts=%d booked_per_second=%.0f without_reports_per_second=%.0f ratio=%.2f%n",
        databaseName,
        ATTEMPTS,
        ATTEMPTS / with,
        ATTEMPTS / without,
        without / with);
    export();
    deliver();
  }

  private void export() throws IOException {
    long begin = System.nanoTime();
    long[] written = {0};
    Writer counter =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) {
            written[0] += length;
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    new AttemptExport(
            new JdbcAttemptHistory(new LocalTransaction(database)), Attempts.configuration())
        .write(AttemptQuery.ALL, AttemptFormat.CSV, counter);
    int rows = 2 * (ATTEMPTS + WARM_UP);
    System.out.printf(
        Locale.ROOT,
        "bench history database=%s exported=%d rows_per_second=%.0f characters=%d%n",
        databaseName,
        rows,
        rows / seconds(begin),
        written[0]);
  }

  private void deliver() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (OtherSystem receiver = new OtherSystem()) {
      HistoryTarget target =
          HistoryTarget.of(Attempts.sendingTo(receiver.uri().toString())).orElseThrow();
      HistoryReceiver posts =
          new HttpHistoryReceiver(new Webhooks(threads), HttpHistoryReceiver.TIMEOUT);
      HistoryDelivery delivery =
          new HistoryDelivery(
              new JdbcReportOutbox(new LocalTransaction(database)), posts, Clock.systemUTC());
      bare(receiver, REPORTS / 5);
      receiver.heard.clear();
      long begin = System.nanoTime();
      while (receiver.heard.size() < REPORTS && delivery.run(target)) {
        threads.submit(() -> {}).get();
      }
      double rate = receiver.heard.size() / seconds(begin);
      double bare = bare(receiver, REPORTS);
      System.out.printf(
          Locale.ROOT,
          "bench history database=%s delivered_per_second=%.0f bare_posts_per_second=%.0f ratio=%.2f%n",
          databaseName,
          rate,
          bare,
          rate / bare);
    } finally {
      threads.shutdownNow();
    }
  }

  private static double bare(OtherSystem receiver, int posts)
      throws IOException, InterruptedException {
    String body =
        TkvJson.write(
            HistoryMessage.of(
                new PendingReport(
                    1,
                    1,
                    Attempts.attempt(
                        "a", Attempts.BEGUN, Optional.of(Attempts.talked("a", Attempts.BEGUN)))),
                Attempts.configuration()));
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest request =
        HttpRequest.newBuilder(receiver.uri())
            .timeout(Duration.ofSeconds(10))
            .POST(BodyPublishers.ofString(body))
            .build();
    long begin = System.nanoTime();
    for (int i = 0; i < posts; i++) {
      client.send(request, BodyHandlers.discarding());
    }
    return posts / seconds(begin);
  }
}

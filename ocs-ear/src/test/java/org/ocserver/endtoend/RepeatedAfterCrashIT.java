package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.ocserver.client.HttpApi;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerProcess;

/**
 * The server is killed with one request answered and one under way, and both come again with their
 * keys.
 */
class RepeatedAfterCrashIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The first of {@link DemoCampaign#customers}. */
  private static final String CALLED = "4155000000";

  private static final String ADDED = "4155670000";
  private static final String CANCEL = "phones/" + CALLED + "?req=RequestRecordCancel";
  private static final String TENANT = "{\"GSW_TENANT_DBID\": 1}";
  private static final String ADD = "lists/Spring%20List?req=AddRecord";
  private static final String NEW_RECORD =
      "{\"GSW_CAMPAIGN_NAME\": \"Spring\", \"GSW_PHONE\": \""
          + ADDED
          + "\", \"GSW_TZ_NAME\": \"UTC\"}";
  private static final String UNANSWERED = "FROM ocs_request_key WHERE status IS NULL";
  private static final int CANCELED = 5;

  private static final Map<String, String> LONG_LOCKS = Map.of("ocs.h2.lock-timeout", "60000");

  @Test
  void shouldAnswerAsBeforeOrSayThatTheOutcomeIsUnknownWhenTheServerWasKilled() throws Exception {
    ServerToKill killed = new ServerToKill("repeated", "agents", "0");
    HttpApi http = killed.http;
    DemoCampaign campaign = killed.campaign;

    try (ServerProcess server = killed.start(LONG_LOCKS)) {
      campaign.importConfiguration();
      campaign.importRecords(DemoCampaign.customers(1), progress -> {});
      campaign.load();
      assertThat(http.postWithKey("answered", ADD, NEW_RECORD).statusCode()).isEqualTo(200);
      killWhileACancellationIsUnderWay(server, http);
    }
    try (ServerProcess server = killed.start(LONG_LOCKS);
        CallingListTable table = new CallingListTable(killed.directory)) {
      campaign.load();

      assertThat(http.postWithKey("answered", ADD, NEW_RECORD).statusCode()).isEqualTo(200);
      assertThat(table.count("\"contact_info\" = '" + ADDED + "'")).isEqualTo(1);

      HttpResponse<String> soon = http.postWithKey("under way", CANCEL, TENANT);
      assertThat(soon.statusCode()).isEqualTo(409);
      table.execute("UPDATE ocs_request_key SET begun_at = begun_at - 120000 WHERE status IS NULL");
      HttpResponse<String> later = http.postWithKey("under way", CANCEL, TENANT);
      assertThat(later.statusCode()).isEqualTo(409);
      assertThat(later.body()).contains("outcome is unknown", "use another key");
      assertThat(table.rows().get(CALLED).status()).isNotEqualTo(CANCELED);

      assertThat(http.postWithKey("another", CANCEL, TENANT).statusCode()).isEqualTo(200);
      assertThat(table.rows().get(CALLED).status()).isEqualTo(CANCELED);
      server.stop();
    }
  }

  /**
   * The cancellation cannot end, because its record is locked by a connection that dies as well.
   */
  private static void killWhileACancellationIsUnderWay(ServerProcess server, HttpApi http)
      throws Exception {
    Connection lock =
        DriverManager.getConnection(
            server.directory().databaseUrl() + ";AUTO_SERVER=TRUE", "ocs", "ocs");
    lock.setAutoCommit(false);
    lock.createStatement()
        .execute(
            "UPDATE \"customers\" SET \"call_time\" = 1 WHERE \"contact_info\" = '" + CALLED + "'");
    try (CallingListTable table = new CallingListTable(server.directory())) {
      CompletableFuture<HttpResponse<String>> answer =
          CompletableFuture.supplyAsync(() -> http.postWithKey("under way", CANCEL, TENANT));
      await().atMost(PATIENCE).until(() -> table.number("SELECT COUNT(*) " + UNANSWERED) == 1);
      server.kill9();
      assertThatThrownBy(answer::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(UncheckedIOException.class);
    }
  }
}

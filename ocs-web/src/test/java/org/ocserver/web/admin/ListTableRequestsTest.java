package org.ocserver.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocserver.callinglist.StoreException;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.session.SessionWorld;
import org.ocserver.upkeep.ListUpkeep;
import org.ocserver.upkeep.TableNeeds;
import org.ocserver.upkeep.TableReport;
import org.ocserver.upkeep.TableUpkeep;
import org.ocserver.upkeep.jdbc.JdbcTableUpkeep;
import org.ocserver.web.http.HttpAnswer;

class ListTableRequestsTest {
  private final SessionWorld world = new SessionWorld("agents", "0");
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final ListTableRequests requests = requests(Runnable::run);
  private final ListTableRequests slow = requests(waiting::add);

  private ListTableRequests requests(Executor executor) {
    return requests(
        new JdbcTableUpkeep(world.database(), new LocalTransaction(world.database())), executor);
  }

  private ListTableRequests requests(TableUpkeep tables, Executor executor) {
    return new ListTableRequests(
        new ListUpkeep(world::configuration, tables, executor), Duration.ZERO);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static JsonObject json(HttpAnswer answer) {
    return Json.createReader(new StringReader(answer.body())).readObject();
  }

  @Test
  void shouldTellThatATableIsSound() {
    HttpAnswer answer = requests.check(1);

    assertThat(answer.status()).isEqualTo(200);
    JsonObject report = json(answer);
    assertThat(report.getString("table")).isEqualTo("customers");
    assertThat(report.getString("name")).isEqualTo("Spring List");
    assertThat(report.getBoolean("exists")).isTrue();
    assertThat(report.getBoolean("sound")).isTrue();
    assertThat(report.getBoolean("underWay")).isFalse();
    assertThat(report.getJsonArray("indexes").getJsonObject(0).toString())
        .isEqualTo(
            "{\"index\":\"customers_record\",\"on\":\"(\\\"record_id\\\")\","
                + "\"purpose\":\"a record by its record_id\",\"present\":true}");
    for (String nothing : new String[] {"columns", "problems", "sharedWith", "failures"}) {
      assertThat(report.getJsonArray(nothing)).isEmpty();
    }
  }

  @Test
  void shouldTellWhatIsWrongAndMendWhatCanBe() {
    world.execute("DROP INDEX \"customers_next\"");
    world.execute("ALTER TABLE \"customers\" DROP COLUMN \"balance\"");
    world.execute("ALTER TABLE \"customers\" DROP COLUMN \"customer_name\"");
    world.execute("ALTER TABLE \"customers\" ADD COLUMN \"customer_name\" VARCHAR(9)");

    JsonObject before = json(requests.check(1));
    assertThat(before.getBoolean("sound")).isFalse();
    JsonArray columns = before.getJsonArray("columns");
    assertThat(columns).hasSize(2);
    assertThat(columns.getJsonObject(1).toString())
        .isEqualTo(
            "{\"column\":\"balance\",\"expected\":\"int, or null\",\"found\":\"no such column\"}");

    HttpAnswer answer = requests.mend(1);

    assertThat(answer.status()).isEqualTo(200);
    JsonObject after = json(answer);
    assertThat(after.getJsonArray("columns")).hasSize(1);
    assertThat(
            after.getJsonArray("indexes").getValuesAs(JsonObject.class).stream()
                .allMatch(index -> index.getBoolean("present")))
        .isTrue();
  }

  @Test
  void shouldSayThatThereIsNoSuchList() {
    for (HttpAnswer answer : new HttpAnswer[] {requests.check(2), requests.mend(0)}) {
      assertThat(answer.status()).isEqualTo(404);
      assertThat(json(answer).getString("error")).startsWith("there is no calling list ");
    }
  }

  @Test
  void shouldAnswerBeforeALongMendingIsDoneAndMendOnceForAllWhoAsk() {
    HttpAnswer first = slow.mend(1);
    HttpAnswer second = slow.mend(1);

    assertThat(first.status()).isEqualTo(202);
    assertThat(first.headers()).containsEntry("Location", "/admin/lists/1/table");
    assertThat(json(first).getBoolean("underWay")).isTrue();
    assertThat(second.status()).isEqualTo(202);
    assertThat(waiting).hasSize(1);
    assertThat(json(slow.check(1)).getBoolean("underWay")).isTrue();

    waiting.remove().run();
    assertThat(json(slow.check(1)).getBoolean("underWay")).isFalse();
    assertThat(slow.mend(1).status()).isEqualTo(202);
    assertThat(waiting).hasSize(1);
  }

  @Test
  void shouldPassOnThatTheDatabaseFailedAndTryAgainWhenAsked() {
    ListTableRequests failing =
        requests(
            new TableUpkeep() {
              @Override
              public TableReport check(TableNeeds needs) {
                throw new StoreException("away", new SQLException("away"));
              }

              @Override
              public TableReport mend(TableNeeds needs) {
                return check(needs);
              }
            },
            Runnable::run);

    assertThatThrownBy(() -> failing.mend(1)).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> failing.mend(1)).isInstanceOf(StoreException.class);
  }
}

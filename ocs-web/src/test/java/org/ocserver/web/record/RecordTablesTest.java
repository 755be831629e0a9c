package org.ocserver.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.record.RequestError;
import org.ocserver.web.http.HttpTables;
import org.ocserver.web.http.NegativeStatus;

/** What the resources take and answer, held against the manual's tables, both ways. */
class RecordTablesTest {
  private static <A> Set<String> names(A[] actions, Function<A, String> req) {
    Set<String> names = new TreeSet<>();
    Arrays.stream(actions).map(req).forEach(names::add);
    return names;
  }

  @Test
  @Manual("HTTP Requests for the records Resource: all req values, and no other")
  @Manual("HTTP Requests for the phones and customer_ids Resources: all req values, and no other")
  @Manual("HTTP Requests for the lists Resource: all req values, and no other")
  void shouldTakeTheRequestsOfTheManual() {
    assertThat(names(RecordRequestAction.values(), RecordRequestAction::req))
        .isEqualTo(HttpTables.actions("records"));
    assertThat(names(ContactAction.values(), ContactAction::req))
        .isEqualTo(HttpTables.actions("phones"))
        .isEqualTo(HttpTables.actions("customer_ids"));
    assertThat(names(ListAction.values(), ListAction::req)).isEqualTo(HttpTables.actions("lists"));
  }

  private static Set<String> responses(RefusalTable table) {
    Set<String> responses = new TreeSet<>(Set.of("200 ok"));
    responses.add(HttpTables.response(NegativeStatus.INTERNAL_SERVER_ERROR));
    Arrays.stream(RequestError.values())
        .map(table::of)
        .map(HttpTables::response)
        .forEach(responses::add);
    return responses;
  }

  @Test
  @Manual(
      "OCS HTTP Responses to Records, Phones, Customer IDs, Lists-Related Requests: all, and no other")
  @Manual(
      "OCS HTTP Responses to lists/AddRecord Requests with No Specified Record Handle: all, and no other")
  void shouldAnswerTheStatusesOfTheManual() {
    assertThat(responses(RefusalTable.RECORDS)).isEqualTo(HttpTables.responses("records"));
    assertThat(responses(RefusalTable.LISTS)).isEqualTo(HttpTables.responses("lists"));
    assertThat(RecordAnswers.broken().status()).isEqualTo(500);
  }

  @Test
  void shouldSayGoneForEachErrorThatMeansThatTheRecordIsNotThere() {
    assertThat(RequestError.values())
        .filteredOn(error -> RefusalTable.RECORDS.of(error) == NegativeStatus.GONE)
        .extracting(RequestError::number)
        .containsExactly(109, 112, 117);
  }
}

package org.ocserver.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.ocserver.record.AdditionOperations;
import org.ocserver.record.CallbackOperations;
import org.ocserver.record.RecordOperations;
import org.ocserver.record.WithdrawalOperations;
import org.ocserver.session.SessionWorld;
import org.ocserver.session.message.SessionEvent.AgentCall;
import org.ocserver.session.message.SessionEvent.AgentCallStage;
import org.ocserver.web.http.HttpAnswer;

/** A dialing system that is asked over HTTP. */
final class HttpWorld implements AutoCloseable {
  static final String JSON = "application/json";

  final SessionWorld dialing = new SessionWorld("talk.seconds", "fixed(60)");
  final RecordRequests records;
  final ContactRequests contacts;
  final ListRequests lists;

  HttpWorld() {
    WithdrawalOperations withdrawals = new WithdrawalOperations(dialing.withdrawals);
    AdditionOperations additions =
        new AdditionOperations(dialing.sessions, dialing.additions, dialing::configuration);
    records =
        new RecordRequests(
            new RecordOperations(dialing.sessions),
            new CallbackOperations(dialing.sessions),
            withdrawals,
            additions);
    contacts = new ContactRequests(withdrawals, dialing::configuration);
    lists = new ListRequests(additions);
  }

  static Command command(String req, String body) {
    return command(req, JSON, body, Caller.APPLICATION);
  }

  static Command command(String req, String contentType, String body, Caller caller) {
    return new Command(
        Optional.of(req),
        Optional.of(contentType),
        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
        caller);
  }

  HttpAnswer post(
      BiFunction<String, Command, CompletableFuture<HttpAnswer>> resource,
      String id,
      String req,
      String body) {
    return resource.apply(id, command(req, body)).join();
  }

  /** Lets an agent talk to a customer. */
  AgentCall awaitCall() {
    dialing.load();
    dialing.start();
    return dialing.awaitCalls(AgentCallStage.ESTABLISHED, 1).get(0);
  }

  static String handle(AgentCall call) {
    return Long.toString(call.userData().integer("GSW_RECORD_HANDLE").orElseThrow());
  }

  static void assertDone(HttpAnswer answer) {
    assertThat(answer).isEqualTo(HttpAnswer.empty(200));
  }

  /** The whole answer follows from these. */
  static void assertRefused(HttpAnswer answer, int status, int error) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers())
        .containsOnlyKeys("Warning", "Content-type")
        .containsEntry("Warning", Integer.toString(error))
        .containsEntry("Content-type", "text/html");
    assertThat(answer.body())
        .matches("<HTML><body>" + status + " [A-Z][A-Za-z ]+ : 0 [A-Z][A-Za-z ]+</body></HTML>");
  }

  @Override
  public void close() {
    dialing.close();
  }
}

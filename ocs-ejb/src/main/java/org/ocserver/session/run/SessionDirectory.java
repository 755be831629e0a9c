package org.ocserver.session.run;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ocserver.session.message.Participation;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.port.RecordLocator;

/** The sessions of this server, and which of them works on which record. Thread safe. */
public final class SessionDirectory implements RecordLocator {
  private final Map<Integer, DialingSession> sessions = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> sessionByRecord = new ConcurrentHashMap<>();

  /** The session of a campaign group, made if there is none yet. */
  DialingSession of(int campaignGroupDbid, Supplier<DialingSession> made) {
    return sessions.computeIfAbsent(campaignGroupDbid, dbid -> made.get());
  }

  Optional<DialingSession> find(int campaignGroupDbid) {
    return Optional.ofNullable(sessions.get(campaignGroupDbid));
  }

  /** The session that works on the record. */
  public Optional<DialingSession> ofRecord(int recordHandle) {
    return Optional.ofNullable(sessionByRecord.get(recordHandle)).flatMap(this::find);
  }

  /** Asks the session that works on a record, which the request names; not found if none does. */
  CompletableFuture<RecordOutcome> ask(
      Function<CompletableFuture<RecordOutcome>, SessionMessage.RecordRequest> request) {
    CompletableFuture<RecordOutcome> reply = new CompletableFuture<>();
    ask(request.apply(reply));
    return reply;
  }

  /** Likewise; the answer goes where the request says. */
  void ask(SessionMessage.RecordRequest request) {
    ofRecord(request.handle())
        .ifPresentOrElse(
            session -> session.post(request),
            () -> request.reply().complete(new RecordOutcome.NotFound()));
  }

  /** The loaded sessions in which an agent takes part, in the order of their DBIDs. */
  CompletableFuture<List<Participation>> participationsOf(String agentLogin) {
    List<CompletableFuture<Optional<Participation>>> replies =
        sessions.values().stream()
            .sorted(Comparator.comparing(DialingSession::campaignGroupDbid))
            .map(
                session -> {
                  CompletableFuture<Optional<Participation>> reply = new CompletableFuture<>();
                  session.post(new SessionMessage.ShowAgent(agentLogin, reply));
                  return reply;
                })
            .toList();
    return CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new))
        .thenApply(
            all ->
                replies.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList());
  }

  Collection<DialingSession> all() {
    return sessions.values();
  }

  /** All sessions but the one named, which may be none. */
  Stream<DialingSession> others(Integer campaignGroupDbid) {
    return sessions.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(campaignGroupDbid))
        .map(Map.Entry::getValue);
  }

  @Override
  public void opened(int recordHandle, int campaignGroupDbid) {
    sessionByRecord.put(recordHandle, campaignGroupDbid);
  }

  @Override
  public void closed(int recordHandle) {
    sessionByRecord.remove(recordHandle);
  }
}

package org.ocserver.report;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.Person;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionEvent.AttemptFinished;
import org.ocserver.session.message.SessionEvent.ListProgress;
import org.ocserver.session.message.SessionEvent.StatusChanged;
import org.ocserver.session.message.SessionEvent.Trouble;
import org.ocserver.session.port.SessionObserver;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.TKVList;

/** Tells statistics servers what sessions do. */
public final class StatEvents implements SessionObserver {
  private final Supplier<Configuration> configuration;
  private final Consumer<TKVList> sender;

  /**
   * @param configuration knows the agents
   * @param sender must not wait
   */
  public StatEvents(Supplier<Configuration> configuration, Consumer<TKVList> sender) {
    this.configuration = configuration;
    this.sender = sender;
  }

  @Override
  public void on(SessionEvent event) {
    if (event instanceof StatusChanged change) {
      type(change)
          .ifPresent(
              type ->
                  send(
                      begin(type, change.session())
                          .put(StatKey.DIAL_MODE, change.parameters().mode().value())));
    } else if (event instanceof AttemptFinished attempt) {
      send(processed(attempt));
    } else if (event instanceof ListProgress progress) {
      send(
          begin(StatEventType.LIST_PROGRESS, progress.session())
              .put(StatKey.CALL_LIST_DBID, (long) progress.listDbid())
              .put(StatKey.LIST_COMPLETE, progress.ready())
              .put(StatKey.CAMPAIGN_COMPLETE, progress.ofCampaign())
              .put(StatKey.SCHED_REC_NUM, progress.scheduled()));
    } else if (event instanceof Trouble trouble) {
      send(
          begin(StatEventType.ERROR, trouble.session())
              .put(StatKey.ERROR_DESCRIPTION, trouble.description()));
    }
  }

  private static Optional<StatEventType> type(StatusChanged change) {
    return switch (change.to()) {
      case RUNNING -> Optional.of(StatEventType.DIALING_STARTED);
      case ACTIVE ->
          Optional.of(
              change.from() == SessionStatus.RUNNING
                  ? StatEventType.DIALING_STOPPED
                  : StatEventType.CAMPAIGN_LOADED);
      case WAITING_UNLOAD -> Optional.of(StatEventType.CAMPAIGN_UNLOADING);
      case NOT_LOADED -> Optional.of(StatEventType.CAMPAIGN_UNLOADED);
      case UNLOAD_IN_PROGRESS, INACTIVE -> Optional.empty();
    };
  }

  private TKVList.Builder processed(AttemptFinished attempt) {
    Optional<Long> agent =
        configuration
            .get()
            .personByLogin(attempt.session().switchDbid(), attempt.agentLogin())
            .map(Person::dbid)
            .map(Integer::longValue);
    return begin(StatEventType.RECORD_PROCESSED, attempt.session())
        .put(StatKey.CALL_LIST_DBID, (long) attempt.listDbid())
        .put(StatKey.AGENT_DBID, agent)
        .put(StatKey.CALL_RESULT, attempt.callResult())
        .put(StatKey.DIAL_MODE, attempt.mode().value());
  }

  private static TKVList.Builder begin(StatEventType type, SessionIdentity session) {
    return TKVList.builder()
        .put(StatKey.STAT_EVENT, type.value())
        .put(StatKey.APPLICATION_ID, session.applicationDbid())
        .put(StatKey.CAMPAIGN_DBID, (long) session.campaignDbid())
        .put(StatKey.GROUP_DBID, (long) session.groupDbid());
  }

  private void send(TKVList.Builder event) {
    sender.accept(event.build());
  }
}

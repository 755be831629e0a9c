package org.ocserver.session.state;

import java.time.Instant;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.option.PacingOptions;
import org.ocserver.campaign.option.RecordOptions;
import org.ocserver.dialrule.DialCheck;
import org.ocserver.dialrule.DialingTerms;
import org.ocserver.pacing.AbandonmentLedger;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.message.SessionStanding;
import org.ocserver.session.port.PacingLog;
import org.ocserver.session.port.SessionPorts;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.session.settings.SessionList;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.treatment.scxml.FlexAttribute.Target;

/** All that changes while a campaign is loaded; shared by the stages, on the session's thread. */
public final class CampaignState {
  public final SessionSettings settings;
  public final SessionPorts ports;
  public final CallsInProgress calls = new CallsInProgress();
  public final AgentRoster agents;
  public final ChainBuffer buffer;
  public final WriteBack writeBack;
  public final SessionCounters counters;
  public final SessionNews news;
  public final RecordViews views;
  public final HeldRows rows = new HeldRows();
  public final LostCalls lostCalls;
  public final PacingLog pacingLog;
  public final DialCheck check;
  private final ListDocuments documents;
  private DialParameters parameters;
  private boolean linkUp = true;
  private boolean leaving;

  public CampaignState(SessionSettings settings, SessionPorts ports, DialParameters parameters) {
    this.settings = settings;
    this.ports = ports;
    this.parameters = parameters;
    agents = new AgentRoster(settings.members());
    buffer = new ChainBuffer(settings, ports.store());
    writeBack = new WriteBack(ports.store());
    counters = new SessionCounters();
    news = new SessionNews(settings.identity(), ports.observer());
    views = new RecordViews(settings, ports.addresses());
    lostCalls = new LostCalls(settings.options(), counters);
    pacingLog =
        settings
            .options()
            .value(PacingOptions.PACING_LOG)
            .map(folder -> ports.pacingLogs().open(folder, settings.identity()))
            .orElse(PacingLog.NONE);
    check = new DialCheck(ports.doNotCall()::forbids);
    documents = new ListDocuments(settings, ports, buffer);
  }

  public SessionIdentity identity() {
    return settings.identity();
  }

  public DialParameters parameters() {
    return parameters;
  }

  public void setParameters(DialParameters now) {
    parameters = now;
  }

  public boolean isLinkUp() {
    return linkUp;
  }

  public void setLinkUp(boolean up) {
    linkUp = up;
  }

  /** Whether the campaign is being unloaded, so that no chain stays in memory. */
  public boolean isLeaving() {
    return leaving;
  }

  public void leave() {
    leaving = true;
  }

  /**
   * Whether records of the type are given to a desktop, whose agent calls, instead of being dialed.
   *
   * <p>Source: manual, "Scheduling and Rescheduling", and option predictive_callback.
   */
  public boolean isForDesktop(RecordType type) {
    return type.isPersonal()
        || type == RecordType.CAMPAIGN_CALLBACK
            && (parameters.mode().isPreview()
                || !settings.options().value(RecordOptions.PREDICTIVE_CALLBACK));
  }

  /** The documents that treat its chains. */
  public ListDocuments documents() {
    return documents;
  }

  /** Whether the number or its customer is on the do-not-call list. */
  boolean mustNotBeCalled(CallingRecord record, SessionList list, Instant now) {
    return check.verdict(record, terms(list), now) == DialCheck.Verdict.DO_NOT_CALL;
  }

  /** On what terms the records of a list are dialed. */
  public DialingTerms terms(SessionList list) {
    return list.terms(settings.tenant().dbid(), settings.timeZones());
  }

  /** Likewise, of the list that a chain is of. */
  public DialingTerms termsOf(Chain chain) {
    return terms(buffer.listOf(chain));
  }

  /** The record is on the do-not-call list. */
  public void markDoNotCall(CallingRecord record) {
    if (record.type() != RecordType.NO_CALL) {
      ChainOutcome.markDoNotCall(record);
      counters.finished(CallResult.DO_NOT_CALL.value());
    }
  }

  /** The list of an attempt's record, with the options that a document has set for it. */
  public SessionList listOf(Attempt attempt) {
    SessionList list = buffer.listOf(attempt.chain());
    return attempt
        .pending()
        .treatment()
        .map(treatment -> treatment.attributes(attempt.record(), Target.OPTIONS))
        .filter(options -> !options.isEmpty())
        .map(list::withOptions)
        .orElse(list);
  }

  /** How the session is that stands there. */
  public SessionSnapshot snapshot(SessionStanding standing, AbandonmentLedger abandonment) {
    return new SessionSnapshot(
        standing.identity(),
        standing.status(),
        standing.parameters(),
        agents.countByState(),
        calls.countByStage(),
        counters.results(),
        counters.dials(),
        counters.answeredCalls(),
        counters.lostCalls(),
        buffer.left() + buffer.size(),
        buffer.size(),
        abandonment);
  }

  /** Tells that an attempt is over and its record closed. */
  public void tellFinished(Attempt attempt, Instant now) {
    pacingLog.result(now.toEpochMilli(), attempt.referenceId(), attempt.record().callResult());
    news.tell(
        session ->
            new SessionEvent.AttemptFinished(
                session,
                parameters.mode(),
                attempt.chain().table().listDbid(),
                attempt.handle(),
                attempt.agentLogin(),
                attempt.record().callResult()));
  }
}

package org.ocserver.session.call;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ocserver.callinglist.AttemptMoment;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.LocalTimes;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.campaign.option.AgentOptions;
import org.ocserver.dialrule.DialCheck;
import org.ocserver.session.finish.Finishing;
import org.ocserver.session.message.AfterChange;
import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.message.Closing;
import org.ocserver.session.message.Handlers;
import org.ocserver.session.message.RecordChanges;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.RecordView;
import org.ocserver.session.message.SessionMessage.ChangeRecord;
import org.ocserver.session.message.SessionMessage.DeskRequest;
import org.ocserver.session.message.SessionMessage.JoinChain;
import org.ocserver.session.message.SessionMessage.RejectRecord;
import org.ocserver.session.message.SessionMessage.RescheduleRecord;
import org.ocserver.session.message.SessionMessage.ShowChain;
import org.ocserver.session.message.SessionMessage.ShowRecord;
import org.ocserver.session.message.SessionMessage.WithdrawRecord;
import org.ocserver.session.state.Attempt;
import org.ocserver.session.state.Callback;
import org.ocserver.session.state.CampaignState;

/** Records on agents' desktops: what desktops change, and when they are done with. */
public final class RecordDesk {
  private final CampaignState campaign;
  private final Finishing finishing;
  private final CallEnds ends;
  private final DialCheck check;
  private final Handlers<DeskRequest, AttemptAt> requests;

  public RecordDesk(CampaignState campaign, Finishing finishing, CallEnds ends, DialCheck check) {
    this.campaign = campaign;
    this.finishing = finishing;
    this.ends = ends;
    this.check = check;
    requests =
        Handlers.<DeskRequest, AttemptAt>of(DeskRequest.class)
            .on(ChangeRecord.class, this::change)
            .on(RescheduleRecord.class, this::reschedule)
            .on(WithdrawRecord.class, this::withdraw)
            .on(ShowRecord.class, this::show)
            .on(ShowChain.class, this::chain)
            .on(JoinChain.class, this::join)
            .on(RejectRecord.class, this::reject)
            .complete();
  }

  public void on(DeskRequest request, Instant now) {
    campaign
        .calls
        .byHandle(request.handle())
        .filter(attempt -> !attempt.isRecordClosed() && belongsTo(attempt, request))
        .ifPresentOrElse(
            attempt -> carryOut(attempt, request, now),
            () -> request.reply().complete(new RecordOutcome.NotFound()));
  }

  private static boolean belongsTo(Attempt attempt, DeskRequest request) {
    return request.agentLogin().isEmpty()
        || attempt.agentLogin().equals(request.agentLogin().get());
  }

  private void carryOut(Attempt attempt, DeskRequest request, Instant now) {
    if (attempt.stage() == AttemptStage.ON_DESKTOP) {
      attempt.heardOf(now);
    }
    attempt.worked().recordOf(request.handle()).ifPresent(attempt::turnTo);
    requests.handle(request, new AttemptAt(attempt, now));
  }

  private void withdraw(WithdrawRecord request, AttemptAt at) {
    at.attempt().withdraw(request.withdrawn(), Set.of(at.attempt().record()));
    close(at.attempt(), Closing.DONE, request, at.now());
  }

  private void show(ShowRecord request, AttemptAt at) {
    request.reply().complete(accepted(at.attempt()));
  }

  private void chain(ShowChain request, AttemptAt at) {
    request.reply().complete(chain(at.attempt(), at.now()));
  }

  private void join(JoinChain request, AttemptAt at) {
    at.attempt().join(request.added());
    campaign.rows.take(at.attempt().chain().table(), request.added());
    request.reply().complete(accepted(at.attempt()));
  }

  private void reject(RejectRecord request, AttemptAt at) {
    if (at.attempt().stage() == AttemptStage.ON_DESKTOP) {
      close(at.attempt(), Closing.REJECTED, request, at.now());
    } else {
      request.reply().complete(new RecordOutcome.InCall());
    }
  }

  /**
   * The other records of the chain, as far as they may be called now.
   *
   * <p>Source: manual, "Chained Records".
   */
  private RecordOutcome chain(Attempt attempt, Instant now) {
    List<RecordView> others = new ArrayList<>();
    for (CallingRecord record : attempt.worked().undelivered(attempt.chain())) {
      if (mayBeCalled(attempt, record, now)) {
        attempt.worked().deliver(record);
        campaign.calls.named(attempt, record);
        campaign.ports.records().opened(record.handle(), campaign.identity().campaignGroupDbid());
        others.add(view(attempt, record));
      }
    }
    if (!attempt.worked().ask() && others.isEmpty()) {
      return new RecordOutcome.DeliveredBefore();
    }
    return new RecordOutcome.Delivered(
        campaign.identity(), view(attempt, attempt.record()), List.copyOf(others));
  }

  private boolean mayBeCalled(Attempt attempt, CallingRecord record, Instant now) {
    return check.verdict(record, campaign.termsOf(attempt.chain()), now)
        == DialCheck.Verdict.ALLOWED;
  }

  private RecordView view(Attempt attempt, CallingRecord record) {
    return campaign.views.of(attempt, record);
  }

  private void change(ChangeRecord request, AttemptAt at) {
    Attempt attempt = at.attempt();
    Optional<RecordOutcome.InvalidValue> invalid = apply(attempt, request.changes());
    if (invalid.isPresent()) {
      request.reply().complete(invalid.get());
    } else if (request.then() == AfterChange.KEEP) {
      request.reply().complete(accepted(attempt));
    } else {
      close(attempt, request.then().closing(), request, at.now());
    }
  }

  /** Closes the record; the answer comes when that is stored. */
  private void close(Attempt attempt, Closing closing, DeskRequest request, Instant now) {
    RecordOutcome done = accepted(attempt);
    int recordId = attempt.record().recordId();
    finishing.close(
        attempt,
        closing,
        now,
        unwritten ->
            request
                .reply()
                .complete(
                    unwritten.contains(recordId)
                        ? new RecordOutcome.NoLongerHeld(recordId)
                        : done));
    if (attempt.stage() == AttemptStage.ON_DESKTOP) {
      finishing.forget(attempt, now);
    }
  }

  /**
   * The customer is to be called back; it counts when the record is done with, which may be now.
   *
   * <p>Source: manual, "RecordReschedule", and "HTTP Request Actions and req Values for records
   * Resource".
   */
  private void reschedule(RescheduleRecord request, AttemptAt at) {
    Attempt attempt = at.attempt();
    ZoneId zone =
        campaign.settings.timeZones().zone(attempt.record().timeZoneDbid()).orElse(ZoneOffset.UTC);
    Instant time = LocalTimes.instant(request.at(), zone);
    if (!time.isAfter(at.now())) {
      request
          .reply()
          .complete(new RecordOutcome.InvalidTime(LocalDateTime.ofInstant(at.now(), zone)));
      return;
    }
    Optional<RecordOutcome.InvalidValue> invalid =
        request.last().flatMap(changes -> apply(attempt, changes));
    if (invalid.isPresent()) {
      request.reply().complete(invalid.get());
      return;
    }
    boolean personal =
        request
            .personal()
            .orElseGet(
                () ->
                    attempt
                        .callback()
                        .map(Callback::personal)
                        .orElse(attempt.record().type().isPersonal()));
    attempt.setCallback(new Callback(personal, time));
    if (request.last().isPresent()) {
      close(attempt, Closing.DONE, request, at.now());
    } else {
      request.reply().complete(accepted(attempt));
    }
  }

  /** The record as it is now. */
  public RecordOutcome.Accepted accepted(Attempt attempt) {
    return new RecordOutcome.Accepted(
        campaign.identity(),
        campaign.settings.tenant().dbid(),
        view(attempt, attempt.record()),
        attempt.chain().records().stream().map(CallingRecord::phone).toList(),
        attempt.callback().filter(Callback::personal).isPresent());
  }

  /** All of the changes, or if one is impossible, none. */
  static Optional<RecordOutcome.InvalidValue> apply(Attempt attempt, RecordChanges changes) {
    ListTable table = attempt.chain().table();
    Optional<RecordOutcome.InvalidValue> invalid = changes.invalidIn(table);
    if (invalid.isPresent()) {
      return invalid;
    }
    CallingRecord record = attempt.record();
    changes.customValues(table).forEach(record::setCustom);
    changes.callResult().ifPresent(attempt::setCallResult);
    changes.from().ifPresent(from -> record.set(MandatoryField.DAILY_FROM, from));
    changes.until().ifPresent(until -> record.set(MandatoryField.DAILY_TILL, until));
    changes.phone().ifPresent(phone -> record.set(MandatoryField.CONTACT_INFO, phone));
    changes.phoneType().ifPresent(type -> record.set(MandatoryField.CONTACT_INFO_TYPE, type));
    return Optional.empty();
  }

  /** The agent went ready: a record that needs no RecordProcessed is done with. */
  public void agentReady(String login, Instant now) {
    for (Attempt attempt : campaign.calls.where(a -> isOnDesktopOf(a, login))) {
      if (!attempt.isDelivered() && !ends.mustBeProcessed(attempt)) {
        attempt.note(AttemptMoment.ACW_COMPLETED, now);
        finishing.finish(attempt, now);
      }
    }
  }

  /**
   * The agent is gone: what is left on the desktop is done with, called or not.
   *
   * <p>Source: manual, "Agent Logout".
   */
  public void agentLoggedOut(String login, Instant now) {
    int result = campaign.settings.options().value(AgentOptions.AGENT_LOGOUT_PREVIEW_CALL_RESULT);
    for (Attempt attempt : campaign.calls.where(a -> isOnDesktopOf(a, login))) {
      if (result >= 0) {
        attempt.setCallResult(result);
      }
      finishing.finish(attempt, now);
    }
  }

  /** Records of which no desktop has said anything for too long become Stale. */
  public void tick(Instant now) {
    Duration limit = campaign.settings.options().value(AgentOptions.STALE_CLEAN_TIMEOUT);
    if (limit.isZero()) {
      return;
    }
    for (Attempt attempt :
        campaign.calls.where(
            a ->
                a.stage() == AttemptStage.ON_DESKTOP && a.stageSince().plus(limit).isBefore(now))) {
      finishing.finishStale(attempt, now);
    }
  }

  private static boolean isOnDesktopOf(Attempt attempt, String login) {
    return attempt.stage() == AttemptStage.ON_DESKTOP && attempt.agentLogin().equals(login);
  }
}

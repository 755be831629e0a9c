package org.ocserver.session.finish;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ocserver.callinglist.AttemptEnd;
import org.ocserver.callinglist.AttemptMoment;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.DialClaim;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MachineChange;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.contactlimit.Refusal;
import org.ocserver.session.message.Closing;
import org.ocserver.session.message.Withdrawn;
import org.ocserver.session.state.Attempt;
import org.ocserver.session.state.Callback;
import org.ocserver.session.state.CampaignState;
import org.ocserver.session.state.ChainOutcome;
import org.ocserver.session.state.PendingChain;

/** The last stage: what becomes of a chain once an attempt is over. */
public final class Finishing {
  private static final Logger LOG = System.getLogger(Finishing.class.getName());
  private static final Consumer<Set<Integer>> NOTHING = unwritten -> {};

  /** How long a chain waits whose customer is being called for another session. */
  private static final Duration ENGAGED = Duration.ofSeconds(5);

  private final CampaignState campaign;
  private final StandardTreatment standardTreatment;

  public Finishing(CampaignState campaign, StandardTreatment standardTreatment) {
    this.campaign = campaign;
    this.standardTreatment = standardTreatment;
  }

  /**
   * The attempt is over with the result it has. The list's treatments apply if no agent had the
   * call; what an agent had is done with.
   */
  public void finish(Attempt attempt, Instant now) {
    close(attempt, attempt.agentLogin().isEmpty() ? Closing.TREATED : Closing.DONE, now, NOTHING);
    forget(attempt, now);
  }

  /** The attempt may have rung and nothing more will be heard of it. */
  public void finishStale(Attempt attempt, Instant now) {
    attempt.setCallResult(CallResult.STALE);
    close(attempt, Closing.STALE, now, NOTHING);
    forget(attempt, now);
  }

  /**
   * Writes the record back, once; the call may still go on.
   *
   * @param onSaved run once the database has confirmed, with the ids of those records that it did
   *     not take because others have changed them
   */
  public void close(Attempt attempt, Closing closing, Instant now, Consumer<Set<Integer>> onSaved) {
    if (attempt.isRecordClosed()) {
      return;
    }
    attempt.closeRecord();
    if (attempt.isDialed()) {
      count(attempt);
    } else if (closing != Closing.STALE) {
      attempt
          .blockedBy()
          .ifPresent(by -> attempt.record().set(MandatoryField.CALL_RESULT, attempt.callResult()));
      uncount(attempt);
    }
    ChainOutcome outcome =
        attempt
            .withdrawn()
            .map(withdrawn -> withdrawn(attempt, withdrawn))
            .or(() -> attempt.callback().map(callback -> calledBack(attempt, callback)))
            .or(() -> releasedByOthers(attempt))
            .orElseGet(() -> outcome(attempt, closing, now));
    attempt.note(AttemptMoment.COMPLETE_PROCESSING, now);
    save(
        attempt.pending(),
        outcome,
        Optional.of(end(attempt, attempt.isDialed(), outcome.remark(), now)),
        onSaved);
    outcome.goesOn().ifPresent(attempt::goOnWith);
    if (closing != Closing.REJECTED) {
      campaign.counters.finished(attempt.record().callResult());
      campaign.tellFinished(attempt, now);
    }
  }

  private void count(Attempt attempt) {
    for (CallingRecord record : attempt.called()) {
      record.set(MandatoryField.CALL_RESULT, attempt.worked().result(record));
      record.set(MandatoryField.ATTEMPT, record.attempts() + 1);
      record.set(MandatoryField.CALL_TIME, (int) attempt.begunAt().getEpochSecond());
      record.set(MandatoryField.CAMPAIGN_ID, campaign.identity().campaignDbid());
      if (!attempt.agentLogin().isEmpty()) {
        record.set(MandatoryField.AGENT_ID, attempt.agentLogin());
        record.set(MandatoryField.SWITCH_ID, campaign.identity().switchDbid());
      }
    }
  }

  private ChainOutcome outcome(Attempt attempt, Closing closing, Instant now) {
    CallingRecord record = attempt.record();
    return switch (closing) {
      case DONE -> closed(attempt, RecordStatus.UPDATED);
      case STALE -> closed(attempt, RecordStatus.STALE);
      case TREATED -> standardTreatment.outcome(attempt.pending(), record.type(), now);
      case TREATED_FOR_AGENT ->
          standardTreatment.outcome(attempt.pending(), RecordType.PERSONAL_RESCHEDULED, now);
      case REJECTED -> rejected(attempt);
    };
  }

  private static ChainOutcome closed(Attempt attempt, RecordStatus status) {
    Chain chain = attempt.chain();
    attempt.pending().treatment().ifPresent(treatment -> treatment.end(chain));
    return ChainOutcome.closed(chain, attempt.record(), status, "");
  }

  /** Source: manual, "RecordReject". */
  private static ChainOutcome rejected(Attempt attempt) {
    for (CallingRecord record : attempt.chain().records()) {
      if (record.type() != RecordType.NO_CALL) {
        record.set(MandatoryField.RECORD_TYPE, RecordType.GENERAL.value());
      }
    }
    attempt.record().set(MandatoryField.AGENT_ID, attempt.agentLogin());
    return ChainOutcome.all(attempt.chain(), RecordStatus.READY, "rejected");
  }

  private ChainOutcome withdrawn(Attempt attempt, Withdrawn withdrawn) {
    return ChainOutcome.withdrawn(attempt.chain(), attempt.withdrawnRecords(), withdrawn);
  }

  /** Whoever made the record Ready while it was called wants it dialed again. */
  private static Optional<ChainOutcome> releasedByOthers(Attempt attempt) {
    return attempt.isReleasedByOthers()
        ? Optional.of(ChainOutcome.all(attempt.chain(), RecordStatus.READY, "made Ready by others"))
        : Optional.empty();
  }

  /** The customer is to be called back; the chain's other numbers are not needed any more. */
  private ChainOutcome calledBack(Attempt attempt, Callback callback) {
    CallingRecord record = attempt.record();
    record.set(MandatoryField.RECORD_TYPE, callback.typeAfter(record.type()).value());
    record.set(MandatoryField.DIAL_SCHED_TIME, StandardTreatment.secondNotBefore(callback.at()));
    record.set(MandatoryField.CAMPAIGN_ID, campaign.identity().campaignDbid());
    record.set(MandatoryField.AGENT_ID, attempt.agentLogin());
    return ChainOutcome.closed(attempt.chain(), record, RecordStatus.READY, "callback");
  }

  /**
   * Takes an attempt whose record is closed, and whose call is over, out of the books; a chain that
   * goes on may be dialed from now on.
   */
  public void forget(Attempt attempt, Instant now) {
    campaign.calls.remove(attempt);
    attempt.chain().records().forEach(r -> campaign.ports.records().closed(r.handle()));
    attempt.destination().ifPresent(to -> campaign.agents.release(to.agentLogin()));
    attempt.goesOn().ifPresent(pending -> campaign.buffer.add(pending, now));
  }

  /**
   * The attempt's intent is given up before the switch was asked: as if it had not been.
   *
   * @param remark why
   */
  public void undo(Attempt attempt, String remark, Instant now) {
    giveUp(attempt, ChainOutcome.all(attempt.chain(), RecordStatus.READY, remark), now);
  }

  /** The attempt is given up; its chain waits in memory for another. */
  public void holdBack(Attempt attempt, Instant until, String remark, Instant now) {
    if (campaign.isLeaving()) {
      undo(attempt, remark, now);
    } else {
      giveUp(attempt, ChainOutcome.kept(attempt.pending().until(until), remark), now);
    }
  }

  /**
   * A contact limit forbids the attempt: the chain's next number is tried, or if there is none, the
   * chain waits in the database until the limit allows.
   */
  public void limited(Attempt attempt, Refusal refusal, Instant now) {
    PendingChain pending = attempt.pending();
    Optional<PendingChain> next =
        pending.isScheduled() || campaign.isLeaving() ? Optional.empty() : pending.afterThis();
    if (next.isPresent()) {
      giveUp(attempt, ChainOutcome.kept(next.get().until(now), refusal.reason()), now);
    } else {
      schedule(pending, refusal.notBefore());
      giveUp(attempt, ChainOutcome.all(pending.chain(), RecordStatus.READY, refusal.reason()), now);
    }
  }

  /**
   * The table no longer says what the session believed, so the attempt was not booked. What others
   * have changed goes back, to be taken as it is now; what is gone or closed is dropped, and the
   * chain's next number is tried.
   */
  public void unclaimed(Attempt attempt, DialClaim claim, Instant now) {
    LOG.log(
        Level.DEBUG,
        "{0}: record {1} is not dialed: {2}",
        campaign.identity().groupName(),
        String.valueOf(attempt.record().recordId()),
        claim);
    PendingChain pending = attempt.pending();
    if (claim instanceof DialClaim.Engaged) {
      holdBack(attempt, now.plus(ENGAGED), "another call of the chain goes on", now);
    } else if (claim instanceof DialClaim.Lost lost
        && !lost.isReady()
        && pending.treatment().isEmpty()) {
      dropNext(attempt, now);
    } else {
      undo(attempt, "changed by others", now);
    }
  }

  private void dropNext(Attempt attempt, Instant now) {
    PendingChain pending = attempt.pending();
    Optional<PendingChain> next = campaign.isLeaving() ? Optional.empty() : pending.withoutNext();
    campaign.rows.drop(pending.chain().table(), pending.next());
    giveUp(
        attempt,
        next.map(it -> ChainOutcome.kept(it.until(now), "gone"))
            .orElseGet(() -> ChainOutcome.all(pending.chain(), RecordStatus.UPDATED, "gone")),
        now);
  }

  private void giveUp(Attempt attempt, ChainOutcome planned, Instant now) {
    attempt.closeRecord();
    ChainOutcome outcome =
        attempt.withdrawn().map(withdrawn -> withdrawn(attempt, withdrawn)).orElse(planned);
    save(
        attempt.pending(),
        outcome,
        Optional.of(end(attempt, false, planned.remark(), now)),
        NOTHING);
    uncount(attempt);
    outcome.goesOn().ifPresent(attempt::goOnWith);
    forget(attempt, now);
  }

  /** The customer was not called: the attempt does not count against the contact limits. */
  private void uncount(Attempt attempt) {
    if (campaign.settings.countsContacts()) {
      campaign.ports.store().release(List.of(attempt.guid()));
    }
  }

  /** The chain is not to be dialed now; it goes back as it came. */
  public void giveBack(PendingChain pending) {
    save(
        pending,
        ChainOutcome.all(pending.chain(), RecordStatus.READY, ""),
        Optional.empty(),
        NOTHING);
  }

  /** The chain has a time of its own that does not suit; it goes back until a later one. */
  public void postpone(PendingChain pending, Instant until) {
    schedule(pending, until);
    giveBack(pending);
  }

  private static void schedule(PendingChain pending, Instant until) {
    for (CallingRecord record : pending.chain().records()) {
      if (record.type() != RecordType.NO_CALL) {
        if (record.type() == RecordType.GENERAL) {
          record.set(MandatoryField.RECORD_TYPE, RecordType.CAMPAIGN_RESCHEDULED.value());
        }
        record.set(MandatoryField.DIAL_SCHED_TIME, StandardTreatment.secondNotBefore(until));
      }
    }
  }

  /** None of the chain's contacts may be called. */
  public void retire(PendingChain pending) {
    pending.treatment().ifPresent(treatment -> treatment.end(pending.chain()));
    save(
        pending,
        ChainOutcome.all(pending.chain(), RecordStatus.UPDATED, ""),
        Optional.empty(),
        NOTHING);
  }

  /** Records of a chain that nobody is called for were taken out of dialing. */
  public void withdraw(PendingChain pending, Set<CallingRecord> matched, Withdrawn withdrawn) {
    save(
        pending,
        ChainOutcome.withdrawn(pending.chain(), matched, withdrawn),
        Optional.empty(),
        NOTHING);
  }

  /** Nobody could be given the callback: what the treatments say, or the chain is done with. */
  public void missed(PendingChain pending, CallResult result, Instant now) {
    pending.next().set(MandatoryField.CALL_RESULT, result.value());
    campaign.counters.finished(result.value());
    settle(pending, standardTreatment.outcome(pending, pending.next().type(), now), now);
  }

  /** This becomes of a chain that nobody is called for. */
  public void settle(PendingChain pending, ChainOutcome outcome, Instant now) {
    save(pending, outcome, Optional.empty(), NOTHING);
    outcome.goesOn().ifPresent(next -> campaign.buffer.add(next, now));
  }

  private void save(
      PendingChain pending,
      ChainOutcome outcome,
      Optional<AttemptEnd> end,
      Consumer<Set<Integer>> onSaved) {
    Chain chain = pending.chain();
    ListTable table = pending.chain().table();
    MachineChange machine =
        pending
            .treatment()
            .map(t -> t.change(outcome.goesOn().isPresent() || outcome.isReadyAgain()))
            .orElse(MachineChange.NONE);
    if (outcome.goesOn().isEmpty()) {
      campaign.rows.leave(chain);
    }
    campaign.writeBack.add(
        new ChainUpdate(
            campaign.identity().applicationDbid(),
            campaign.identity().campaignGroupDbid(),
            table,
            outcome.updates(),
            end,
            machine),
        unwritten -> {
          confirm(chain, outcome);
          onSaved.accept(unwritten);
        });
    if (outcome.isReadyAgain()) {
      campaign.buffer.returned(table);
    }
  }

  private void confirm(Chain chain, ChainOutcome outcome) {
    if (outcome.goesOn().isEmpty()) {
      campaign.rows.left(chain);
    } else {
      chain.records().forEach(record -> outcome.updates().forEach(record::confirm));
    }
  }

  private static AttemptEnd end(Attempt attempt, boolean dialed, String remark, Instant now) {
    return new AttemptEnd(
        attempt.guid(),
        dialed,
        attempt.worked().result(attempt.worked().first()),
        attempt.agentLogin(),
        now,
        attempt.moments(),
        remark,
        attempt.blockedBy(),
        attempt.isAttended());
  }
}

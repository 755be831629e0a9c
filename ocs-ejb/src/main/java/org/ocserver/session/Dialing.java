package org.ocserver.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.ocserver.callinglist.AttemptStart;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.campaign.option.CallOptions;
import org.ocserver.campaign.option.PacingOptions;
import org.ocserver.mode.DialingModes;
import org.ocserver.pacing.Pacing;
import org.ocserver.pacing.PacingView;
import org.ocserver.telephony.PredictiveCall;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent.RequestFailed;
import org.ocserver.telephony.TelephonyFailure;

/** From the buffer to the switch: how many to dial, whom, and the dial itself. */
final class Dialing {
  private static final Logger LOG = System.getLogger(Dialing.class.getName());

  /** After the switch refused a dial it is left alone for so long. */
  private static final Duration REST_AFTER_REFUSAL = Duration.ofSeconds(1);

  private final LoadedCampaign campaign;
  private final Finishing finishing;
  private final DialCheck check;
  private final CallData callData;
  private final DialRate rate;
  private final RecentDials recent = new RecentDials();
  private final LongSupplier references;
  private List<Attempt> beginning = List.of();
  private long batch;
  private Instant notBefore = Instant.MIN;

  /**
   * @param references new numbers for requests to the switch
   */
  Dialing(LoadedCampaign campaign, Finishing finishing, DialCheck check, LongSupplier references) {
    this.campaign = campaign;
    this.finishing = finishing;
    this.check = check;
    callData = new CallData(campaign.settings);
    rate = new DialRate(campaign.settings.options().value(PacingOptions.DIALING_RATE_LIMIT));
    this.references = references;
  }

  /** Begins as many attempts as the pacing asks for, and has the buffer refilled. */
  void plan(DialParameters parameters, Instant now) {
    BufferSize size = bufferSize(now);
    campaign.buffer.lookForScheduled(size.optimum(), now);
    campaign.buffer.refill(size.minimum(), size.optimum(), now);
    if (!beginning.isEmpty()
        || !campaign.isLinkUp()
        || campaign.writeBack.isFailing()
        || !campaign.ports.doNotCall().isReady()
        || now.isBefore(notBefore)) {
      return;
    }
    int wanted = Math.min(callsToPlace(parameters), Math.min(freeChannels(), rate.allowance(now)));
    List<Attempt> attempts = new ArrayList<>();
    while (attempts.size() < wanted) {
      Optional<PendingChain> pending = campaign.buffer.next(now);
      if (pending.isEmpty()) {
        break;
      }
      choose(pending.get(), now).ifPresent(chosen -> attempts.add(attempt(chosen, now)));
    }
    if (!attempts.isEmpty()) {
      rate.used(attempts.size(), now);
      recent.taken(attempts.size(), now);
      beginning = attempts;
      campaign.ports.store().begin(++batch, attempts.stream().map(this::start).toList());
    }
  }

  /** Fills the buffer, dialing nothing. */
  void refill(Instant now) {
    BufferSize size = bufferSize(now);
    campaign.buffer.refill(size.minimum(), size.optimum(), now);
  }

  private BufferSize bufferSize(Instant now) {
    return BufferSize.of(campaign.settings, campaign.agents.loggedIn(), recent.takenWithin(now));
  }

  private int callsToPlace(DialParameters parameters) {
    Pacing pacing = DialingModes.pacingOf(parameters.mode()).orElseThrow();
    return pacing.callsToPlace(
        new PacingView(
            campaign.agents.ready(),
            campaign.calls.count(CallStage::isBeforeAnswer),
            campaign.calls.count(CallStage.QUEUED::equals),
            campaign.counters.sampledDials(),
            campaign.counters.sampledAnswers(),
            campaign.counters.answeredCalls(),
            campaign.counters.lostCalls(),
            lossLimit(parameters),
            campaign.settings.options().value(PacingOptions.HISTORY_LENGTH)));
  }

  private double lossLimit(DialParameters parameters) {
    int cap = campaign.settings.options().value(PacingOptions.PREDICTIVE_MAX_OVERDIAL_RATE);
    int percent =
        parameters.optimizeBy() == OptimizeBy.OVERDIAL_RATE
            ? Math.min(cap, parameters.optimizeGoal())
            : cap;
    return percent / 100.0;
  }

  private int freeChannels() {
    int channels = campaign.settings.group().channels();
    return channels == 0
        ? Integer.MAX_VALUE
        : channels - campaign.calls.count(stage -> stage != CallStage.ON_DESKTOP);
  }

  /** The chain with the contact to dial; if there is none, the chain has been seen to. */
  private Optional<PendingChain> choose(PendingChain pending, Instant now) {
    Chain chain = pending.chain();
    SessionList list = campaign.buffer.listOf(chain);
    boolean closed = false;
    for (CallingRecord record : pending.toTry()) {
      switch (check.verdict(record, list, now)) {
        case ALLOWED -> {
          return Optional.of(pending.trying(record));
        }
        case OUTSIDE_WINDOW -> {
          if (pending.isScheduled()) {
            finishing.postpone(pending, check.nextOpening(record, list, now));
            return Optional.empty();
          }
          closed = true;
        }
        case DO_NOT_CALL -> finishing.markDoNotCall(record);
        case EXHAUSTED -> LOG.log(Level.DEBUG, "Record {0} is exhausted", record.recordId());
      }
    }
    if (closed) {
      finishing.giveBack(chain);
    } else {
      finishing.retire(chain);
    }
    return Optional.empty();
  }

  private Attempt attempt(PendingChain pending, Instant now) {
    Attempt attempt =
        new Attempt(campaign.ports.guids().get(), references.getAsLong(), pending, now);
    campaign.calls.add(attempt);
    return attempt;
  }

  private AttemptStart start(Attempt attempt) {
    CallingRecord record = attempt.record();
    return new AttemptStart(
        attempt.guid(),
        campaign.identity().applicationDbid(),
        campaign.identity().campaignDbid(),
        campaign.identity().campaignGroupDbid(),
        attempt.chain().table(),
        record.recordId(),
        record.chainId(),
        record.handle(),
        record.phone(),
        record.attempts() + 1,
        attempt.begunAt());
  }

  /** The intents are durable: dial, if that is still right. */
  void begun(long confirmed, boolean running, Instant now) {
    for (Attempt attempt : taken(confirmed)) {
      boolean mayDial =
          running
              && campaign.isLinkUp()
              && attempt.withdrawn().isEmpty()
              && check.verdict(attempt.record(), campaign.buffer.listOf(attempt.chain()), now)
                  == DialCheck.Verdict.ALLOWED;
      if (mayDial) {
        dial(attempt, now);
      } else {
        finishing.undo(attempt, "no longer to be dialed", now);
      }
    }
  }

  /** The intents could not be made durable, so nobody is called. */
  void beginFailed(long refused, String reason, Instant now) {
    List<Attempt> attempts = taken(refused);
    LOG.log(Level.WARNING, "{0}; {1} dials are put off", reason, attempts.size());
    attempts.forEach(attempt -> finishing.undo(attempt, "not stored", now));
    notBefore = now.plus(REST_AFTER_REFUSAL);
  }

  private List<Attempt> taken(long answered) {
    if (answered != batch) {
      return List.of();
    }
    List<Attempt> attempts = beginning;
    beginning = List.of();
    return attempts;
  }

  private void dial(Attempt attempt, Instant now) {
    attempt.enter(CallStage.REQUESTED, now);
    campaign.ports.records().opened(attempt.handle(), campaign.identity().campaignGroupDbid());
    campaign
        .ports
        .telephony()
        .makePredictiveCall(
            attempt.referenceId(),
            new PredictiveCall(
                campaign.settings.originationDn(),
                attempt.record().phone(),
                campaign.settings.options().value(CallOptions.CALL_WAIT_CONNECTED_TIMEOUT),
                callData.of(attempt),
                callerId(attempt)));
  }

  private TKVList callerId(Attempt attempt) {
    return TKVList.builder()
        .put(
            CallOptions.CPN_DIGITS.name(),
            campaign.buffer.listOf(attempt.chain()).options().value(CallOptions.CPN_DIGITS))
        .build();
  }

  /** The switch refused to dial: nothing rang, so the chain may be dialed another time. */
  void refused(RequestFailed failure, Instant now) {
    campaign
        .calls
        .byReference(failure.referenceId())
        .filter(attempt -> attempt.stage() == CallStage.REQUESTED)
        .ifPresent(
            attempt -> {
              if (failure.reason() != TelephonyFailure.LINK_DISCONNECTED
                  && now.isAfter(notBefore)) {
                LOG.log(
                    Level.WARNING,
                    "The switch does not dial for {0}: {1} {2}",
                    campaign.identity().groupName(),
                    failure.reason(),
                    failure.description());
              }
              notBefore = now.plus(REST_AFTER_REFUSAL);
              finishing.undo(attempt, "refused by the switch", now);
            });
  }
}

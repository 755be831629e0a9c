package org.ocserver.session.dial;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.ocserver.callinglist.DialClaim;
import org.ocserver.campaign.option.PacingOptions;
import org.ocserver.contactlimit.Refusal;
import org.ocserver.contactlimit.Reservation;
import org.ocserver.mode.DialingModes;
import org.ocserver.session.call.Placing;
import org.ocserver.session.call.Previewing;
import org.ocserver.session.finish.Finishing;
import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.message.PreviewOutcome;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.state.Attempt;
import org.ocserver.session.state.CampaignState;
import org.ocserver.session.state.PendingChain;

/** From the buffer to the durable intent: how many to dial or to give to agents, and whom. */
public final class DialDecisions {
  private static final Logger LOG = System.getLogger(DialDecisions.class.getName());

  private final CampaignState campaign;
  private final Finishing finishing;
  private final ContactChoice contacts;
  private final Placing placing;
  private final Callbacks callbacks;
  private final Previewing previewing;
  private final CallDemand demand;
  private final DocumentDialing documents;
  private final DueMachines machines;
  private final Intents intents;
  private final DialRate rate;
  private final FeedbackChoice feedback;
  private final RecentDials recent = new RecentDials();
  private final LongSupplier references;
  private List<Attempt> beginning = List.of();
  private long batch;

  /**
   * @param references new numbers for requests to the switch
   */
  public DialDecisions(
      CampaignState campaign,
      Finishing finishing,
      ContactChoice contacts,
      Placing placing,
      Callbacks callbacks,
      Previewing previewing,
      CallDemand demand,
      DocumentDialing documents,
      LongSupplier references) {
    this.campaign = campaign;
    this.finishing = finishing;
    this.contacts = contacts;
    this.placing = placing;
    this.callbacks = callbacks;
    this.previewing = previewing;
    this.demand = demand;
    this.documents = documents;
    machines = new DueMachines(campaign, documents);
    intents = new Intents(campaign);
    rate = new DialRate(campaign.settings.options().value(PacingOptions.DIALING_RATE_LIMIT));
    feedback = new FeedbackChoice(campaign.settings);
    this.references = references;
  }

  /**
   * Lets due machines go on, begins as many attempts as the pacing asks for, and has the buffer
   * refilled.
   */
  public void plan(DialParameters parameters, Instant now) {
    machines.goOn(now);
    BufferSize size = bufferSize(now);
    campaign.buffer.lookForScheduled(
        type -> !campaign.isForDesktop(type) || callbacks.size() < size.optimum(),
        size.optimum(),
        now);
    campaign.buffer.refill(size.minimum(), size.optimum(), now);
    if (!beginning.isEmpty() || placing.isResting(now)) {
      return;
    }
    if (!campaign.isLinkUp()
        || campaign.writeBack.isFailing()
        || !campaign.ports.doNotCall().isReady()) {
      callbacks.giveUp(now);
      previewing.end(PreviewOutcome.Refusal.NO_RECORDS);
      return;
    }
    List<Attempt> attempts = new ArrayList<>(callbacks.attempts(now));
    attempts.addAll(
        parameters.mode().isPreview()
            ? previewing.attempts(parameters.mode(), () -> next(now))
            : paced(parameters, now));
    if (!attempts.isEmpty()) {
      recent.taken(attempts.size(), now);
      beginning = attempts;
      campaign
          .ports
          .store()
          .begin(++batch, attempts.stream().map(intents::start).toList(), reservations(attempts));
    }
  }

  private List<Attempt> paced(DialParameters parameters, Instant now) {
    int wanted =
        Math.min(
            demand.callsToPlace(parameters, now), Math.min(freeChannels(), rate.allowance(now)));
    List<Attempt> attempts = new ArrayList<>();
    while (attempts.size() < wanted) {
      Optional<Attempt> attempt = next(now);
      if (attempt.isEmpty()) {
        break;
      }
      if (feedback.next()) {
        attempt.get().askFeedback();
      }
      attempts.add(attempt.get());
    }
    rate.used(attempts.size(), now);
    return attempts;
  }

  /** An attempt at the next chain that may be called. */
  private Optional<Attempt> next(Instant now) {
    while (true) {
      Optional<PendingChain> pending = campaign.buffer.next(now);
      if (pending.isEmpty()) {
        return Optional.empty();
      }
      Optional<PendingChain> chosen = checked(pending.get(), now);
      if (chosen.isPresent()) {
        return Optional.of(attempt(chosen.get(), now));
      }
    }
  }

  private List<Reservation> reservations(List<Attempt> attempts) {
    return campaign.settings.countsContacts()
        ? attempts.stream().map(intents::reservation).toList()
        : List.of();
  }

  /** Fills the buffer, dialing nothing. */
  public void refill(Instant now) {
    BufferSize size = bufferSize(now);
    campaign.buffer.refill(size.minimum(), size.optimum(), now);
  }

  private BufferSize bufferSize(Instant now) {
    return BufferSize.of(campaign.settings, demand.takers(), recent.takenWithin(now));
  }

  private int freeChannels() {
    int channels = campaign.settings.group().channels();
    return channels == 0
        ? Integer.MAX_VALUE
        : channels - campaign.calls.count(stage -> stage != AttemptStage.ON_DESKTOP);
  }

  /** Likewise, by its machine if it has one. */
  private Optional<PendingChain> checked(PendingChain pending, Instant now) {
    if (pending.treatment().isEmpty()) {
      return contacts.choose(pending, now);
    }
    return documents
        .choose(pending, now)
        .flatMap(
            choice ->
                choice.isChecked()
                    ? Optional.of(choice.pending())
                    : contacts.choose(choice.pending(), now));
  }

  private Attempt attempt(PendingChain pending, Instant now) {
    Attempt attempt =
        new Attempt(
            campaign.ports.guids().get(),
            references.getAsLong(),
            pending,
            DialingModes.flowOf(campaign.parameters().mode()),
            now);
    campaign.calls.add(attempt);
    return attempt;
  }

  /** The intents are durable: those that others and the contact limits leave alone go on. */
  public void begun(SessionMessage.AttemptsBegun answer, boolean running, Instant now) {
    Map<String, Refusal> refusals = new HashMap<>();
    answer.refusals().forEach(refusal -> refusals.put(refusal.guid(), refusal));
    for (Attempt attempt : taken(answer.batch())) {
      DialClaim claim = answer.claims().get(attempt.guid());
      Refusal refusal = refusals.get(attempt.guid());
      if (!(claim instanceof DialClaim.Held held)) {
        finishing.unclaimed(attempt, claim, now);
      } else if (refusal != null) {
        finishing.limited(attempt, refusal, now);
      } else {
        attempt.record().refresh(held.row());
        placing.place(attempt, running, now);
      }
    }
  }

  /** The intents could not be made durable, so nobody is called. */
  public void beginFailed(long refused, String reason, Instant now) {
    List<Attempt> attempts = taken(refused);
    LOG.log(Level.WARNING, "{0}; {1} dials are put off", reason, attempts.size());
    attempts.forEach(attempt -> finishing.undo(attempt, "not stored", now));
    placing.rest(now);
  }

  private List<Attempt> taken(long answered) {
    if (answered != batch) {
      return List.of();
    }
    List<Attempt> attempts = beginning;
    beginning = List.of();
    return attempts;
  }
}

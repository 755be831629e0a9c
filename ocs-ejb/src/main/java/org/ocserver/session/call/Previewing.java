package org.ocserver.session.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.option.AgentOptions;
import org.ocserver.session.finish.Finishing;
import org.ocserver.session.message.Closing;
import org.ocserver.session.message.Handlers;
import org.ocserver.session.message.PreviewOutcome;
import org.ocserver.session.message.RecordView;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionMessage.BeginPreview;
import org.ocserver.session.message.SessionMessage.EndPreview;
import org.ocserver.session.message.SessionMessage.PreviewRequest;
import org.ocserver.session.message.SessionMessage.WantRecord;
import org.ocserver.session.state.Attempt;
import org.ocserver.session.state.CampaignState;
import org.ocserver.session.state.Destination;

/**
 * Records that agents look at first, and call themselves: asked for in Preview mode, pushed in Push
 * Preview. Each goes the way of a dial, with its intent stored and all checks made, and ends on a
 * desktop instead of at the switch.
 *
 * <p>Source: manual, "PreviewDialingModeStart Request", "Preview Record Request and Acknowledgment"
 * and "Proactive Interaction Support".
 */
public final class Previewing {
  /** An agent who is to have a record, and whom to answer, if the agent asked. */
  private record Demand(String agentLogin, Optional<WantRecord> request) {
    void answer(PreviewOutcome outcome) {
      request.ifPresent(asked -> asked.reply().complete(outcome));
    }
  }

  private final CampaignState campaign;
  private final Finishing finishing;
  private final Set<String> begun = new HashSet<>();
  private final Deque<Demand> open = new ArrayDeque<>();
  private final Map<Attempt, Demand> promised = new HashMap<>();

  /** Told besides a request whether records are given to those who ask. */
  private final Handlers<PreviewRequest, Boolean> requests;

  /** Records that came to their agents without a request. */
  private final Set<Attempt> pushed = new HashSet<>();

  public Previewing(CampaignState campaign, Finishing finishing) {
    this.campaign = campaign;
    this.finishing = finishing;
    requests =
        Handlers.<PreviewRequest, Boolean>of(PreviewRequest.class)
            .on(BeginPreview.class, (request, giving) -> begin(request))
            .on(EndPreview.class, (request, giving) -> end(request))
            .on(WantRecord.class, this::want)
            .complete();
  }

  public void on(PreviewRequest request, DialMode mode, boolean running) {
    if (campaign.agents.isLoggedIn(request.agentLogin())) {
      requests.handle(request, running && mode == DialMode.PREVIEW);
    } else {
      request.reply().complete(PreviewOutcome.Refusal.UNKNOWN_AGENT);
    }
  }

  private void begin(BeginPreview request) {
    request
        .reply()
        .complete(
            begun.add(request.agentLogin()) ? accepted() : PreviewOutcome.Refusal.ALREADY_BEGUN);
  }

  private void end(EndPreview request) {
    request
        .reply()
        .complete(
            begun.remove(request.agentLogin()) ? accepted() : PreviewOutcome.Refusal.NOT_BEGUN);
  }

  private void want(WantRecord request, boolean giving) {
    if (!giving) {
      request.reply().complete(PreviewOutcome.Refusal.NOT_RUNNING);
    } else if (!mayBeGiven(request.agentLogin())) {
      request.reply().complete(PreviewOutcome.Refusal.MUST_BEGIN);
    } else {
      open.add(new Demand(request.agentLogin(), Optional.of(request)));
    }
  }

  private PreviewOutcome accepted() {
    return new PreviewOutcome.Accepted(campaign.identity());
  }

  /** Whether the agent may be given records, as the option agent_preview_mode_start asks. */
  public boolean mayBeGiven(String login) {
    return begun.contains(login)
        || !campaign.settings.options().value(AgentOptions.AGENT_PREVIEW_MODE_START);
  }

  public void agentLoggedOut(String login) {
    begun.remove(login);
    Predicate<Demand> isGone =
        demand -> {
          boolean gone = demand.agentLogin().equals(login);
          if (gone) {
            demand.answer(PreviewOutcome.Refusal.UNKNOWN_AGENT);
          }
          return gone;
        };
    open.removeIf(isGone);
    promised.values().removeIf(isGone);
  }

  /**
   * Attempts for the agents who are to have a record.
   *
   * @param next the next chain that may be called, as an attempt; none if there is none now
   */
  public List<Attempt> attempts(DialMode mode, Supplier<Optional<Attempt>> next) {
    demandAgain();
    if (mode == DialMode.PUSH_PREVIEW) {
      push();
    }
    List<Attempt> attempts = new ArrayList<>();
    while (!open.isEmpty()) {
      Optional<Attempt> attempt = next.get();
      if (attempt.isEmpty()) {
        if (!campaign.buffer.isAsking()) {
          end(PreviewOutcome.Refusal.NO_RECORDS);
        }
        break;
      }
      Demand demand = open.poll();
      promise(attempt.get(), demand);
      attempts.add(attempt.get());
    }
    return attempts;
  }

  /** Whose attempt came to nothing is to have another. */
  private void demandAgain() {
    promised
        .entrySet()
        .removeIf(
            entry -> {
              boolean lost = !campaign.calls.has(entry.getKey());
              if (lost) {
                open.addFirst(entry.getValue());
              }
              return lost;
            });
  }

  private void push() {
    Set<String> expecting = open.stream().map(Demand::agentLogin).collect(Collectors.toSet());
    for (String login : campaign.agents.idle()) {
      if (!expecting.contains(login)) {
        open.add(new Demand(login, Optional.empty()));
      }
    }
  }

  private void promise(Attempt attempt, Demand demand) {
    promised.put(attempt, demand);
    campaign.agents.engage(demand.agentLogin());
    attempt.setDestination(
        new Destination(
            demand.agentLogin(),
            record -> {
              promised.remove(attempt);
              if (demand.request().isEmpty()) {
                pushed.add(attempt);
              }
              given(demand, record);
            }));
  }

  private void given(Demand demand, RecordView record) {
    if (demand.request().isPresent()) {
      demand.answer(new PreviewOutcome.Given(campaign.identity(), record));
    } else {
      campaign.news.tell(
          session -> new SessionEvent.RecordPushed(session, demand.agentLogin(), record));
    }
  }

  /**
   * Records that were pushed to agents, and of which no desktop has said anything in time, are for
   * others. Their agents get none until the switch says anew that they are ready.
   */
  public void tick(Instant now) {
    Duration limit = campaign.settings.options().value(AgentOptions.PUSH_PREVIEW_TIMEOUT);
    if (!limit.isZero()) {
      campaign.calls.where(a -> isIgnored(a, limit, now)).forEach(a -> takeBack(a, now));
    }
    pushed.removeIf(attempt -> !campaign.calls.has(attempt));
  }

  private boolean isIgnored(Attempt attempt, Duration limit, Instant now) {
    return pushed.contains(attempt)
        && attempt.isDelivered()
        && !attempt.isHeardOf()
        && !attempt.stageSince().plus(limit).isAfter(now);
  }

  private void takeBack(Attempt attempt, Instant now) {
    String agent = attempt.agentLogin();
    finishing.close(attempt, Closing.REJECTED, now, unwritten -> {});
    finishing.forget(attempt, now);
    campaign.agents.doubt(agent);
  }

  /** Nobody is given anything for the present. */
  public void end(PreviewOutcome outcome) {
    open.forEach(demand -> demand.answer(outcome));
    open.clear();
  }

  /** The session runs no more. */
  public void stop() {
    promised.values().forEach(demand -> demand.answer(PreviewOutcome.Refusal.NOT_RUNNING));
    promised.clear();
    end(PreviewOutcome.Refusal.NOT_RUNNING);
  }
}

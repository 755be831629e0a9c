package org.ocserver.session.dial;

import java.time.Instant;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.campaign.option.PacingOptions;
import org.ocserver.mode.CallFlow;
import org.ocserver.mode.DialingModes;
import org.ocserver.pacing.AbandonmentLedger;
import org.ocserver.pacing.Aim;
import org.ocserver.pacing.ForecastPacer;
import org.ocserver.pacing.OverheardPacer;
import org.ocserver.pacing.PacerSettings;
import org.ocserver.pacing.ProgressivePacing;
import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.state.CampaignState;

/** How many calls the pacing of the mode wants, from what takes calls in that mode. */
public final class CallDemand {
  private final CampaignState campaign;
  private final Seizing seizing;
  private final InboundQueue inbound;
  private final ForecastPacer pacer;
  private final PacingFeed feed;

  public CallDemand(CampaignState campaign, Seizing seizing, InboundQueue inbound) {
    this.campaign = campaign;
    this.seizing = seizing;
    this.inbound = inbound;
    pacer =
        new ForecastPacer(
            PacerSettings.of(lossLimit(campaign.parameters()), campaign.lostCalls.rule()),
            campaign.lostCalls.book());
    feed = new PacingFeed(campaign, seizing, new OverheardPacer(pacer, campaign.pacingLog::on));
  }

  /** The share of answered calls that may be lost, and how it stands. */
  public AbandonmentLedger ledger(DialParameters parameters) {
    return campaign.lostCalls.ledger(
        lossLimit(parameters), isForecast(parameters) ? pacer.expectedLosses() : 0);
  }

  int callsToPlace(DialParameters parameters, Instant now) {
    feed.tell(now);
    if (isForecast(parameters)) {
      pacer.limit(lossLimit(parameters));
      pacer.aimAt(aim(parameters));
      return Math.max(0, pacer.callsToPlace(now.toEpochMilli()) - inbound.size());
    }
    return ProgressivePacing.callsToPlace(
        ready(parameters.mode()), waiting(parameters.mode()), dialing());
  }

  /** How many take calls at most: agents who are logged in, or ports. */
  int takers() {
    return switch (flow(campaign.parameters().mode())) {
      case APPLICATION -> campaign.settings.lines().ports();
      case TRANSFER, SEIZING, AGENT_CALLS -> campaign.agents.loggedIn();
    };
  }

  private static CallFlow flow(DialMode mode) {
    return DialingModes.flowOf(mode);
  }

  private int ready(DialMode mode) {
    return switch (flow(mode)) {
      case TRANSFER -> Math.max(0, campaign.agents.ready() - reserved(mode));
      case SEIZING -> seizing.waiting();
      case APPLICATION -> ports(mode) - campaign.calls.count(AttemptStage.SELF_SERVICE::equals);
      case AGENT_CALLS -> 0;
    };
  }

  /** Calls at a time: one for each port; or, in the power mode, as many as are configured. */
  private int ports(DialMode mode) {
    int channels = campaign.settings.group().channels();
    return mode == DialMode.POWER_GVP && channels > 0
        ? channels
        : campaign.settings.lines().ports();
  }

  /**
   * Ready agents who are kept free for inbound calls.
   *
   * <p>Source: option progressive_blending_reserved_agents.
   */
  public int reserved(DialMode mode) {
    return switch (mode) {
      case PROGRESSIVE, PROGRESSIVE_WITH_SEIZING ->
          campaign.settings.options().value(PacingOptions.PROGRESSIVE_BLENDING_RESERVED_AGENTS);
      default -> 0;
    };
  }

  /** Dials that nobody has answered yet; one for which an agent is kept needs no other. */
  private int dialing() {
    return campaign.calls.countWhere(
        attempt -> attempt.stage().isBeforeAnswer() && !seizing.hasAgent(attempt));
  }

  private int waiting(DialMode mode) {
    return switch (flow(mode)) {
      case SEIZING -> seizing.heldCustomers();
      case TRANSFER -> campaign.calls.count(AttemptStage.QUEUED::equals) + inbound.size();
      case APPLICATION, AGENT_CALLS -> campaign.calls.count(AttemptStage.QUEUED::equals);
    };
  }

  private boolean isForecast(DialParameters parameters) {
    return switch (parameters.mode()) {
      case PREDICTIVE, PREDICTIVE_WITH_SEIZING -> hasHistory();
      default -> false;
    };
  }

  private boolean hasHistory() {
    return campaign.counters.outcomes()
        >= campaign.settings.options().value(PacingOptions.HISTORY_LENGTH);
  }

  private static Aim aim(DialParameters parameters) {
    int goal = parameters.optimizeGoal();
    return switch (parameters.optimizeBy()) {
      case BUSY_FACTOR -> new Aim.BusyFactor(goal / 100.0);
      case OVERDIAL_RATE -> new Aim.Busiest();
      case WAIT_TIME -> new Aim.WaitTime(goal);
    };
  }

  private double lossLimit(DialParameters parameters) {
    int cap = campaign.settings.options().value(PacingOptions.PREDICTIVE_MAX_OVERDIAL_RATE);
    int percent =
        parameters.optimizeBy() == OptimizeBy.OVERDIAL_RATE
            ? Math.min(cap, parameters.optimizeGoal())
            : cap;
    return percent / 100.0;
  }
}

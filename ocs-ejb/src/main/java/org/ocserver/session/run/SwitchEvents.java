package org.ocserver.session.run;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.ocserver.session.agent.AgentPresence;
import org.ocserver.session.call.CallProgress;
import org.ocserver.session.call.CallTimeouts;
import org.ocserver.session.call.Placing;
import org.ocserver.session.dial.InboundQueue;
import org.ocserver.session.dial.Seizing;
import org.ocserver.session.message.Handlers;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionStanding;
import org.ocserver.session.state.CampaignState;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.AgentEvent;
import org.ocserver.telephony.TelephonyEvent.CallEvent;
import org.ocserver.telephony.TelephonyEvent.CallReport;
import org.ocserver.telephony.TelephonyEvent.LinkConnected;
import org.ocserver.telephony.TelephonyEvent.LinkDisconnected;
import org.ocserver.telephony.TelephonyEvent.RequestFailed;
import org.ocserver.telephony.TelephonyEvent.UserEvent;

/** Leads the events of the session's switch to the stages that they concern. */
final class SwitchEvents {
  private final CampaignState campaign;
  private final CallProgress progress;
  private final Seizing seizing;
  private final InboundQueue inbound;
  private final Placing placing;
  private final CallTimeouts timeouts;
  private final AgentPresence presence;
  private final Supplier<SessionStanding> standing;
  private final Handlers<TelephonyEvent, Instant> events;

  /**
   * @param standing where the session stands now
   */
  SwitchEvents(
      CampaignState campaign,
      CallProgress progress,
      Seizing seizing,
      InboundQueue inbound,
      Placing placing,
      CallTimeouts timeouts,
      AgentPresence presence,
      Supplier<SessionStanding> standing) {
    this.campaign = campaign;
    this.progress = progress;
    this.seizing = seizing;
    this.inbound = inbound;
    this.placing = placing;
    this.timeouts = timeouts;
    this.presence = presence;
    this.standing = standing;
    events =
        Handlers.<TelephonyEvent, Instant>of(TelephonyEvent.class)
            .on(CallEvent.class, this::call)
            .on(AgentEvent.class, this::agent)
            .on(RequestFailed.class, this::refused)
            .on(LinkDisconnected.class, this::linkLost)
            .on(LinkConnected.class, this::linkBack)
            .ignore(UserEvent.class)
            .ignore(CallReport.class)
            .complete();
  }

  /** The last that was heard of each agent before the session was loaded. */
  void seat(List<AgentEvent> agents) {
    agents.stream().filter(this::isOfItsSwitch).forEach(campaign.agents::on);
  }

  void on(TelephonyEvent event, Instant now) {
    if (isOfItsSwitch(event)) {
      events.handle(event, now);
    }
  }

  private void agent(AgentEvent event, Instant now) {
    if (presence.on(event, now)) {
      SessionStanding current = standing.get();
      campaign.news.tell(
          session ->
              new SessionEvent.AgentJoined(
                  session, current.status(), current.parameters(), event.agentLogin()));
    }
  }

  private void refused(RequestFailed failure, Instant now) {
    placing.refused(failure, now);
    seizing.refused(failure, now);
    progress.refused(failure, now);
  }

  private void linkLost(LinkDisconnected event, Instant now) {
    campaign.setLinkUp(false);
    campaign.news.trouble("the link to the switch is lost");
    timeouts.linkLost(now);
    seizing.linkLost();
    inbound.forget();
    campaign.agents.forget();
  }

  private void linkBack(LinkConnected event, Instant now) {
    campaign.setLinkUp(true);
    seizing.linkBack();
  }

  private void call(CallEvent event, Instant now) {
    if (!seizing.on(event, now)) {
      progress.on(event, now);
      if (campaign.calls.byCall(event.call()).isEmpty()) {
        inbound.on(event);
      }
    }
  }

  private boolean isOfItsSwitch(TelephonyEvent event) {
    return event.switchName().equals(campaign.settings.switchName());
  }
}

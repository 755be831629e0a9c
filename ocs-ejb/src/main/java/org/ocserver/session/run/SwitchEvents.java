package org.ocserver.session.run;

import java.time.Instant;
import java.util.List;
import org.ocserver.session.agent.AgentPresence;
import org.ocserver.session.call.CallProgress;
import org.ocserver.session.call.CallTimeouts;
import org.ocserver.session.call.Placing;
import org.ocserver.session.dial.InboundQueue;
import org.ocserver.session.dial.Seizing;
import org.ocserver.session.state.CampaignState;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.AgentEvent;
import org.ocserver.telephony.TelephonyEvent.CallEvent;
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

  SwitchEvents(
      CampaignState campaign,
      CallProgress progress,
      Seizing seizing,
      InboundQueue inbound,
      Placing placing,
      CallTimeouts timeouts,
      AgentPresence presence) {
    this.campaign = campaign;
    this.progress = progress;
    this.seizing = seizing;
    this.inbound = inbound;
    this.placing = placing;
    this.timeouts = timeouts;
    this.presence = presence;
  }

  /** The last that was heard of each agent before the session was loaded. */
  void seat(List<AgentEvent> agents) {
    agents.stream().filter(this::isOfItsSwitch).forEach(campaign.agents::on);
  }

  /** Takes in an event of the switch; true if it brought a new agent. */
  boolean on(TelephonyEvent event, Instant now) {
    if (!isOfItsSwitch(event)) {
      return false;
    }
    if (event instanceof CallEvent call) {
      on(call, now);
    } else if (event instanceof AgentEvent agent) {
      return presence.on(agent, now);
    } else if (event instanceof RequestFailed failure) {
      placing.refused(failure, now);
      seizing.refused(failure, now);
      progress.refused(failure, now);
    } else if (event instanceof LinkDisconnected) {
      campaign.setLinkUp(false);
      campaign.tellTrouble("the link to the switch is lost");
      timeouts.linkLost(now);
      seizing.linkLost();
      inbound.forget();
      campaign.agents.forget();
    } else if (event instanceof LinkConnected) {
      campaign.setLinkUp(true);
      seizing.linkBack();
    } else if (event instanceof UserEvent) {
      return false;
    }
    return false;
  }

  private void on(CallEvent event, Instant now) {
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

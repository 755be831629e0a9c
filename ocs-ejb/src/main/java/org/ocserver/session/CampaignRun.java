package org.ocserver.session;

import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.ocserver.callinglist.Chain;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.AgentEvent;
import org.ocserver.telephony.TelephonyEvent.AgentLogout;
import org.ocserver.telephony.TelephonyEvent.AgentReady;
import org.ocserver.telephony.TelephonyEvent.CallEvent;
import org.ocserver.telephony.TelephonyEvent.LinkConnected;
import org.ocserver.telephony.TelephonyEvent.LinkDisconnected;
import org.ocserver.telephony.TelephonyEvent.RequestFailed;
import org.ocserver.telephony.TelephonyEvent.UserEvent;

/** A campaign from load to unload: leads each message to the stage that it concerns. */
final class CampaignRun {
  private final LoadedCampaign campaign;
  private final Finishing finishing;
  private final Dialing dialing;
  private final CallProgress progress;
  private final RecordDesk desk;

  CampaignRun(SessionSettings settings, SessionPorts ports, LongSupplier references) {
    campaign = new LoadedCampaign(settings, ports);
    finishing = new Finishing(campaign);
    dialing = new Dialing(campaign, finishing, references);
    progress = new CallProgress(campaign, finishing);
    desk = new RecordDesk(campaign, finishing, progress);
    campaign.buffer.count();
  }

  void seat(List<AgentEvent> agents) {
    agents.stream().filter(this::isOfItsSwitch).forEach(campaign.agents::on);
  }

  List<String> agents() {
    return campaign.agents.logins();
  }

  /** Takes in an event of the switch; true if it brought a new agent. */
  boolean on(TelephonyEvent event, Instant now) {
    if (!isOfItsSwitch(event)) {
      return false;
    }
    if (event instanceof CallEvent call) {
      progress.on(call, now);
    } else if (event instanceof AgentEvent agent) {
      return on(agent, now);
    } else if (event instanceof RequestFailed failure) {
      dialing.refused(failure, now);
    } else if (event instanceof LinkDisconnected) {
      campaign.setLinkUp(false);
      progress.linkLost(now);
      campaign.agents.forget();
    } else if (event instanceof LinkConnected) {
      campaign.setLinkUp(true);
    } else if (event instanceof UserEvent) {
      return false;
    }
    return false;
  }

  private boolean isOfItsSwitch(TelephonyEvent event) {
    return event.switchName().equals(campaign.settings.switchName());
  }

  private boolean on(AgentEvent event, Instant now) {
    boolean isNew = campaign.agents.on(event);
    if (event instanceof AgentReady) {
      desk.agentReady(event.agentLogin(), now);
    } else if (event instanceof AgentLogout) {
      desk.agentLoggedOut(event.agentLogin(), now);
    }
    return isNew;
  }

  void on(SessionMessage.StoreAnswer answer, boolean running, Instant now) {
    if (answer instanceof SessionMessage.ChainsRetrieved retrieved) {
      campaign.buffer.retrieved(retrieved, now);
    } else if (answer instanceof SessionMessage.RetrievalFailed failed) {
      campaign.buffer.failed(failed, now);
    } else if (answer instanceof SessionMessage.AttemptsBegun begun) {
      dialing.begun(begun.batch(), running, now);
    } else if (answer instanceof SessionMessage.BeginFailed failed) {
      dialing.beginFailed(failed.batch(), failed.reason(), now);
    } else if (answer instanceof SessionMessage.Saved saved) {
      campaign.writeBack.saved(saved.batch());
    } else if (answer instanceof SessionMessage.SaveFailed failed) {
      campaign.writeBack.failed(failed.batch(), failed.reason(), now);
    } else if (answer instanceof SessionMessage.ReadyCounted counted) {
      campaign.buffer.counted(counted);
    }
  }

  void change(SessionMessage.ChangeRecord request, Instant now) {
    desk.change(request, now);
  }

  void tick(Instant now) {
    progress.tick(now);
    desk.tick(now);
  }

  void dial(DialParameters parameters, Instant now) {
    dialing.plan(parameters, now);
  }

  void prepare(Instant now) {
    dialing.refill(now);
  }

  void writeBack(Instant now) {
    campaign.writeBack.send(now);
  }

  boolean isIdle() {
    return campaign.isIdle();
  }

  boolean isStored() {
    return campaign.writeBack.isEmpty();
  }

  /** Gives back every chain that waits in the buffer. */
  void giveBackBuffer() {
    for (Chain chain : campaign.buffer.drain()) {
      finishing.giveBack(chain);
    }
  }

  SessionSnapshot snapshot(SessionStatus status, DialParameters parameters) {
    return new SessionSnapshot(
        campaign.identity(),
        status,
        parameters,
        campaign.agents.countByState(),
        campaign.calls.countByStage(),
        campaign.counters.results(),
        campaign.counters.dials(),
        campaign.counters.answeredCalls(),
        campaign.counters.lostCalls(),
        campaign.buffer.left() + campaign.buffer.size(),
        campaign.buffer.size());
  }
}

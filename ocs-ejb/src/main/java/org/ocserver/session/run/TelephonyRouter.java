package org.ocserver.session.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ocserver.session.agent.SwitchAgents;
import org.ocserver.session.message.Handlers;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.Abandoned;
import org.ocserver.telephony.TelephonyEvent.AgentEvent;
import org.ocserver.telephony.TelephonyEvent.AgentNotReady;
import org.ocserver.telephony.TelephonyEvent.AgentReady;
import org.ocserver.telephony.TelephonyEvent.CallEvent;
import org.ocserver.telephony.TelephonyEvent.CallReport;
import org.ocserver.telephony.TelephonyEvent.DestinationBusy;
import org.ocserver.telephony.TelephonyEvent.Dialing;
import org.ocserver.telephony.TelephonyEvent.Established;
import org.ocserver.telephony.TelephonyEvent.LinkConnected;
import org.ocserver.telephony.TelephonyEvent.LinkDisconnected;
import org.ocserver.telephony.TelephonyEvent.Released;
import org.ocserver.telephony.TelephonyEvent.RequestFailed;
import org.ocserver.telephony.TelephonyEvent.Ringing;
import org.ocserver.telephony.TelephonyEvent.UserEvent;
import org.ocserver.telephony.TelephonyListener;

/**
 * Leads the events of the switches to the sessions: a call's to the session that dialed it; those
 * of calls that none dialed, agents' and links' to all. Called by one thread at a time, in the
 * order of the events.
 */
public final class TelephonyRouter implements TelephonyListener {
  private static final Logger LOG = System.getLogger(TelephonyRouter.class.getName());

  private final SessionDirectory sessions;
  private final SwitchAgents agents;
  private final Handlers<TelephonyEvent, Instant> events;
  private final Map<ConnectionId, Integer> sessionByCall = new HashMap<>();
  private final Map<String, String> loginByDn = new ConcurrentHashMap<>();

  /** Ports of IVRs, and their switches. Where there is no call, an IVR is ready. */
  private final Map<String, String> ports = new ConcurrentHashMap<>();

  private final Set<String> linked = ConcurrentHashMap.newKeySet();

  TelephonyRouter(SessionDirectory sessions, SwitchAgents agents) {
    this.sessions = sessions;
    this.agents = agents;
    events =
        Handlers.<TelephonyEvent, Instant>of(TelephonyEvent.class)
            .on(CallEvent.class, this::route)
            .on(
                RequestFailed.class,
                (failure, at) -> post(References.sessionOf(failure.referenceId()), failure))
            .on(AgentEvent.class, this::agent)
            .on(LinkDisconnected.class, this::linkLost)
            .on(LinkConnected.class, this::linkBack)
            .on(UserEvent.class, (event, at) -> LOG.log(Level.DEBUG, "{0}", event))
            .on(CallReport.class, (event, at) -> LOG.log(Level.DEBUG, "{0}", event))
            .complete();
  }

  /**
   * DNs at which an IVR takes calls, and nobody logs in. Each is taken to be ready, and known by
   * its number. May be called by any thread.
   */
  void open(String switchName, Set<String> dns, Instant now) {
    for (String dn : dns) {
      if (ports.putIfAbsent(dn, switchName) == null) {
        loginByDn.put(dn, dn);
        agents.on(new AgentReady(switchName, now, dn, dn));
      }
    }
  }

  @Override
  public void onEvent(TelephonyEvent event) {
    agents.on(event);
    events.handle(event, event.at());
  }

  private void agent(AgentEvent event, Instant at) {
    loginByDn.put(event.dn(), event.agentLogin());
    postToAll(event);
  }

  /** Whether the switch is linked, as far as is known. */
  boolean isLinkUp(String switchName) {
    return linked.contains(switchName);
  }

  private void linkLost(LinkDisconnected event, Instant at) {
    linked.remove(event.switchName());
    sessionByCall.clear();
    postToAll(event);
  }

  private void linkBack(LinkConnected event, Instant at) {
    linked.add(event.switchName());
    postToAll(event);
    ports.forEach((dn, switchName) -> ready(switchName, dn, at));
  }

  private void route(CallEvent event, Instant at) {
    Integer owner = ownerOf(event);
    if (event instanceof Ringing ringing) {
      takeFromOthers(ringing, ringing.dn(), owner);
    } else if (event instanceof Established established) {
      takeFromOthers(established, established.dn(), owner);
    }
    if (owner != null) {
      post(owner, event);
    } else {
      postToAll(event);
    }
    if (event instanceof Released released && ports.containsKey(released.dn())) {
      ready(event.switchName(), released.dn(), at);
    }
  }

  /** A port is ready, as it always is without a call. */
  private void ready(String switchName, String port, Instant at) {
    if (ports.get(port).equals(switchName)) {
      onEvent(new AgentReady(switchName, at, port, port));
    }
  }

  private Integer ownerOf(CallEvent event) {
    if (event instanceof Dialing dialing) {
      int owner = References.sessionOf(dialing.referenceId());
      sessionByCall.put(event.call(), owner);
      return owner;
    }
    boolean isLast =
        event instanceof Released || event instanceof DestinationBusy || event instanceof Abandoned;
    return isLast ? sessionByCall.remove(event.call()) : sessionByCall.get(event.call());
  }

  /** An agent with a call, whoever's it is, is not ready for the other sessions. */
  private void takeFromOthers(CallEvent event, String dn, Integer owner) {
    Optional.ofNullable(loginByDn.get(dn))
        .map(login -> new AgentNotReady(event.switchName(), event.at(), login, dn))
        .ifPresent(
            busy -> {
              agents.on(busy);
              sessions.others(owner).forEach(s -> s.post(new SessionMessage.Telephony(busy)));
            });
  }

  private void postToAll(TelephonyEvent event) {
    sessions.all().forEach(session -> session.post(new SessionMessage.Telephony(event)));
  }

  private void post(int campaignGroupDbid, TelephonyEvent event) {
    sessions
        .find(campaignGroupDbid)
        .ifPresentOrElse(
            session -> session.post(new SessionMessage.Telephony(event)),
            () -> LOG.log(Level.DEBUG, "No session for {0}", event));
  }
}

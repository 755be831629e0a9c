package org.ocserver.session.agent;

import java.time.Instant;
import java.util.Optional;
import org.ocserver.session.call.Previewing;
import org.ocserver.session.call.RecordDesk;
import org.ocserver.session.message.Handlers;
import org.ocserver.session.message.Participation;
import org.ocserver.session.message.SessionStanding;
import org.ocserver.session.state.AgentRoster;
import org.ocserver.telephony.TelephonyEvent.AgentAfterCallWork;
import org.ocserver.telephony.TelephonyEvent.AgentEvent;
import org.ocserver.telephony.TelephonyEvent.AgentLogin;
import org.ocserver.telephony.TelephonyEvent.AgentLogout;
import org.ocserver.telephony.TelephonyEvent.AgentNotReady;
import org.ocserver.telephony.TelephonyEvent.AgentReady;

/** Agents who come, become ready and go: tells the stages that it concerns. */
public final class AgentPresence {
  private final AgentRoster agents;
  private final RecordDesk desk;
  private final Previewing previewing;
  private final SmartLogouts logouts;
  private final Assignment assignment;
  private final Handlers<AgentEvent, Instant> events;

  public AgentPresence(
      AgentRoster agents,
      RecordDesk desk,
      Previewing previewing,
      SmartLogouts logouts,
      Assignment assignment) {
    this.agents = agents;
    this.desk = desk;
    this.previewing = previewing;
    this.logouts = logouts;
    this.assignment = assignment;
    events =
        Handlers.<AgentEvent, Instant>of(AgentEvent.class)
            .on(AgentReady.class, (event, now) -> desk.agentReady(event.agentLogin(), now))
            .on(AgentLogout.class, this::loggedOut)
            .ignore(AgentLogin.class)
            .ignore(AgentNotReady.class)
            .ignore(AgentAfterCallWork.class)
            .complete();
  }

  /** Takes in what the switch says of an agent; true if he is new. */
  public boolean on(AgentEvent event, Instant now) {
    boolean isNew = agents.on(event);
    if (isNew) {
      assignment.loggedIn(event.agentLogin());
    }
    events.handle(event, now);
    return isNew;
  }

  private void loggedOut(AgentLogout event, Instant now) {
    previewing.agentLoggedOut(event.agentLogin());
    desk.agentLoggedOut(event.agentLogin(), now);
    logouts.loggedOut(event.agentLogin());
    assignment.loggedOut(event.agentLogin());
  }

  /** How the agent takes part; nothing if he is none of the group's. */
  public Optional<Participation> participation(String agentLogin, SessionStanding session) {
    if (!agents.isMember(agentLogin)) {
      return Optional.empty();
    }
    return Optional.of(
        new Participation(
            session.identity(),
            session.status(),
            session.parameters(),
            session.isDialing(),
            assignment.holds(agentLogin),
            logouts.isOutWithRecord(agentLogin)));
  }
}

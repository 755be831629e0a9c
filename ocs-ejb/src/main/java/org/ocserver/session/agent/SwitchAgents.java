package org.ocserver.session.agent;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ocserver.session.message.AgentPlace;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.AgentEvent;
import org.ocserver.telephony.TelephonyEvent.AgentLogout;
import org.ocserver.telephony.TelephonyEvent.LinkEvent;

/** The last that the switches said of each agent, for sessions that are loaded later. */
public final class SwitchAgents {
  private record Key(String switchName, String agentLogin) {}

  private final Map<Key, AgentEvent> last = new ConcurrentHashMap<>();

  public void on(TelephonyEvent event) {
    if (event instanceof AgentLogout logout) {
      last.remove(new Key(logout.switchName(), logout.agentLogin()));
    } else if (event instanceof AgentEvent agent) {
      last.put(new Key(agent.switchName(), agent.agentLogin()), agent);
    } else if (event instanceof LinkEvent link) {
      last.keySet().removeIf(key -> key.switchName().equals(link.switchName()));
    }
  }

  public List<AgentEvent> known() {
    return List.copyOf(last.values());
  }

  /** Who is logged in at a place; if a logout went unheard, whoever the switch spoke of last. */
  public Optional<String> loginAt(AgentPlace place) {
    return last.values().stream()
        .filter(agent -> placeOf(agent).equals(place))
        .max(Comparator.comparing(AgentEvent::at))
        .map(AgentEvent::agentLogin);
  }

  /** Where an agent is logged in; on several switches, where the agent was heard of last. */
  public Optional<AgentPlace> placeOf(String agentLogin) {
    return last.values().stream()
        .filter(agent -> agent.agentLogin().equals(agentLogin))
        .max(Comparator.comparing(AgentEvent::at))
        .map(SwitchAgents::placeOf);
  }

  private static AgentPlace placeOf(AgentEvent agent) {
    return new AgentPlace(agent.switchName(), agent.dn());
  }
}

package org.ocserver.session;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.AgentEvent;
import org.ocserver.telephony.TelephonyEvent.AgentLogout;
import org.ocserver.telephony.TelephonyEvent.LinkEvent;

/** The last that the switches said of each agent, for sessions that are loaded later. */
final class SwitchAgents {
  private record Key(String switchName, String agentLogin) {}

  private final Map<Key, AgentEvent> last = new ConcurrentHashMap<>();

  void on(TelephonyEvent event) {
    if (event instanceof AgentLogout logout) {
      last.remove(new Key(logout.switchName(), logout.agentLogin()));
    } else if (event instanceof AgentEvent agent) {
      last.put(new Key(agent.switchName(), agent.agentLogin()), agent);
    } else if (event instanceof LinkEvent link) {
      last.keySet().removeIf(key -> key.switchName().equals(link.switchName()));
    }
  }

  List<AgentEvent> known() {
    return List.copyOf(last.values());
  }
}

package org.ocserver.telephony.simulator;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.ocserver.telephony.simulator.settings.AgentSettings;
import org.ocserver.telephony.simulator.settings.SimulatorSettings;

/** What is to be found at which DN. */
final class NumberPlan {
  private final Map<String, AcdQueue> queues = new LinkedHashMap<>();
  private final Map<String, Agent> agents = new LinkedHashMap<>();
  private final Set<String> trunkGroups;

  NumberPlan(SimulatorSettings settings, SplittableRandom random, Instant now) {
    trunkGroups = Set.copyOf(settings.trunkGroups());
    settings.queues().forEach(dn -> queues.put(dn, new AcdQueue(dn)));
    AgentSettings staff = settings.agents();
    for (int i = 0; i < staff.count(); i++) {
      AcdQueue queue = queues.get(staff.queue(i));
      String dn = staff.dn(i);
      agents.put(dn, new Agent(staff.login(i), dn, queue, random.split(), now));
    }
  }

  Collection<AcdQueue> queues() {
    return queues.values();
  }

  Collection<Agent> agents() {
    return agents.values();
  }

  Optional<AcdQueue> queue(String dn) {
    return Optional.ofNullable(queues.get(dn));
  }

  Optional<Agent> agent(String dn) {
    return Optional.ofNullable(agents.get(dn));
  }

  /** Whether customers may be dialed in the name of this DN. */
  boolean dialsCustomers(String dn) {
    return queues.containsKey(dn) || trunkGroups.contains(dn);
  }

  boolean has(String dn) {
    return dialsCustomers(dn) || agents.containsKey(dn);
  }
}

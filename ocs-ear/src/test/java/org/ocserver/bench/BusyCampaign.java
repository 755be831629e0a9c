package org.ocserver.bench;

import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.ocserver.client.HttpApi;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;

/** A campaign whose agents all talk with customers, for as long as a benchmark takes. */
final class BusyCampaign {
  private static final Duration ALL_TALK = Duration.ofSeconds(120);

  private final ServerPorts ports;
  private final HttpApi http;
  private final int agents;

  BusyCampaign(ServerPorts ports, Credentials admin, int agents) {
    this.ports = ports;
    this.http = new HttpApi(ports, admin);
    this.agents = agents;
  }

  /** A switch on which customers answer at once and talk for hours. */
  static void prepare(ServerDirectory directory, int agents) throws IOException {
    directory.writeSimulatorSettings(
        "agents", String.valueOf(agents),
        "agent.dn.first", "70001",
        "trunks", String.valueOf(2 * agents),
        "outcome.ANSWER", "1",
        "ring.seconds", "uniform(0.5,2)",
        "answer.seconds", "uniform(0.2,0.5)",
        "patience.seconds", "fixed(3600)",
        "talk.seconds", "fixed(36000)");
  }

  /** Dials until each agent has a call. */
  List<AgentRequests.AtWork> begin(Credentials listener) {
    DemoCampaign campaign = new DemoCampaign(http);
    http.mustPost("admin/configuration", "application/yaml", configuration(agents));
    campaign.importRecords(DemoCampaign.customers(2 * agents), progress -> {});
    Map<String, Integer> atWork = new ConcurrentHashMap<>();
    try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(ports.messagingUrl());
        JMSContext calls = factory.createContext(listener.name(), listener.password())) {
      calls
          .createConsumer(calls.createTopic("jms.topic.ocs.telephony.events"))
          .setMessageListener(message -> note(message, atWork));
      campaign.load();
      http.mustPost(
          "campaigngroups/" + DemoCampaign.GROUP + "?req=StartDialing",
          "application/json",
          "{\"GSW_CM_AttrDialMode\": 2, \"GSW_CM_AttrOptimizeBy\": 2,"
              + " \"GSW_CM_AttrOptimizeGoal\": 3}");
      await().atMost(ALL_TALK).until(() -> atWork.size() == agents);
      campaign.stop();
    }
    List<AgentRequests.AtWork> all = new ArrayList<>();
    new TreeMap<>(atWork)
        .forEach((login, handle) -> all.add(new AgentRequests.AtWork(login, handle)));
    return all;
  }

  private static void note(Message message, Map<String, Integer> atWork) {
    try {
      if ("EventEstablished".equals(message.getStringProperty("event"))) {
        atWork.put(
            message.getStringProperty("agentLogin"),
            HttpApi.json(((TextMessage) message).getText()).getInt("GSW_RECORD_HANDLE"));
      }
    } catch (JMSException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** That of the demonstration, with more agents. */
  static String configuration(int agents) {
    String persons =
        IntStream.rangeClosed(1, agents)
            .mapToObj(
                n ->
                    "  - {dbid: %d, tenantDbid: 1, userName: agent%d, logins: [{switchDbid: 1, loginCode: agent%d}]}%n"
                        .formatted(n, n, n))
            .collect(Collectors.joining("", "persons:\n", "agentGroups:\n"));
    String members =
        IntStream.rangeClosed(1, agents)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", ", "persons: [", "]"));
    return DemoCampaign.configuration()
        .replaceFirst("persons: \\[[^\\]]*\\]", members)
        .replaceFirst("(?s)\npersons:\n.*?agentGroups:\n", "\n" + persons);
  }
}

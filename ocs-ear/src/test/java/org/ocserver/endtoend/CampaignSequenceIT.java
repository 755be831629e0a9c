package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TemporaryQueue;
import jakarta.jms.TextMessage;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ocserver.Manual;
import org.ocserver.client.HttpApi;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.TestUsers;

/** A sequence of campaigns that an application runs over JMS. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CampaignSequenceIT {
  private static final ServerPorts PORTS = new ServerPorts(0);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long TEN_SECONDS = 10_000;
  private static final int LOAD = 7;
  private static final int UNLOAD = 8;
  private static final int START = 9;
  private static final int STATUS = 12;

  /** Numbers that are busy, so that no agent is needed. */
  private static final List<String> BUSY = List.of("4166650101", "4166650201");

  private static final String REQUEST =
      """
      {"GSW_CM_MessageType": %d, "GSW_CM_AttrCampaignID": 0, "GSW_CM_AttrGroupID": 234,
       "GSW_CM_AttrOriginAppID": 102, "GSW_CM_AttrTargetAppID": 101%s}
      """;
  private static final String SCHEDULE =
      """
      , "GSW_CM_AttrProperties": {"campaign_schedule": {"Description": "Morning", "nItems": 2,
         "scheduleItem-1": {"campaignDBID": 139, "dialMode": 1},
         "scheduleItem-2": {"campaignDBID": 139, "dialMode": 2, "sleepBeforeNextStart": %d}}}
      """;

  private final DemoCampaign campaign = new DemoCampaign(new HttpApi(PORTS, TestUsers.ADMIN));
  private final ActiveMQConnectionFactory factory =
      new ActiveMQConnectionFactory(PORTS.messagingUrl());
  private final List<JsonObject> told = new CopyOnWriteArrayList<>();
  private CallingListTable table;
  private JMSContext application;
  private JMSContext listener;
  private TemporaryQueue answers;
  private JMSConsumer incoming;

  @BeforeEach
  void connect() throws Exception {
    campaign.importConfiguration();
    campaign.importRecords(
        DemoCampaign.csv(BUSY.size(), n -> BUSY.get(n) + ",C%d,Customer %d".formatted(n, n)),
        progress -> {});
    table =
        new CallingListTable(
            ServerDirectory.at(Path.of(System.getProperty("ocs.test.servers"), "arquillian")));
    application =
        factory.createContext(TestUsers.APPLICATION.name(), TestUsers.APPLICATION.password());
    answers = application.createTemporaryQueue();
    incoming = application.createConsumer(answers);
    listener = application.createContext(JMSContext.AUTO_ACKNOWLEDGE);
    listener
        .createConsumer(listener.createTopic("jms.topic.ocs.commdn.events"))
        .setMessageListener(this::hear);
  }

  @AfterEach
  void disconnect() throws Exception {
    ask(UNLOAD, "");
    await().atMost(PATIENCE).until(() -> error(ask(STATUS, "")) == 13 && campaign.status() == 0);
    listener.close();
    application.close();
    factory.close();
    table.execute("DELETE FROM \"customers\"");
    table.close();
  }

  private void hear(Message message) {
    try {
      JsonObject event = HttpApi.json(((TextMessage) message).getText());
      if (event.getInt("GSW_CM_AttrCampaignID", -1) == 0) {
        told.add(event);
      }
    } catch (JMSException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private JsonObject ask(int type, String properties) throws JMSException {
    TextMessage request = application.createTextMessage(REQUEST.formatted(type, properties));
    request.setJMSReplyTo(answers);
    application
        .createProducer()
        .send(application.createQueue("jms.queue.ocs.commdn.requests"), request);
    return HttpApi.json(((TextMessage) incoming.receive(TEN_SECONDS)).getText());
  }

  private static int error(JsonObject answer) {
    return answer.getInt("GSW_CM_AttrError", 0);
  }

  private static int type(JsonObject answer) {
    return answer.getInt("GSW_CM_MessageType");
  }

  private static List<Integer> statuses(JsonObject answer) {
    JsonObject schedule =
        answer.getJsonObject("GSW_CM_AttrProperties").getJsonObject("campaign_schedule");
    return List.of(
        schedule.getJsonObject("scheduleItem-1").getInt("status"),
        schedule.getJsonObject("scheduleItem-2").getInt("status"));
  }

  @Test
  @Manual("User Event Attributes for campaign_schedule: loaded, started, forgotten at its end")
  void shouldRunItemAfterItemAndTellOfIt() throws Exception {
    assertThat(type(ask(LOAD, SCHEDULE.formatted(0)))).isEqualTo(19);
    assertThat(statuses(ask(STATUS, ""))).containsExactly(3, 3);
    assertThat(type(ask(START, ""))).isEqualTo(21);
    await().atMost(PATIENCE).until(() -> error(ask(STATUS, "")) == 13);
    assertThat(table.count("\"record_status\" = 3 AND \"call_result\" = 6")).isEqualTo(BUSY.size());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(told.stream().map(CampaignSequenceIT::type))
                    .startsWith(19, 21)
                    .contains(24)
                    .endsWith(20));
  }

  @Test
  @Manual("User Event Attributes for scheduleItem-<n>: sleepBeforeNextStart, status")
  void shouldWaitBeforeTheNextItemAndBeUnloadedMeanwhile() throws Exception {
    ask(LOAD, SCHEDULE.formatted(30));
    assertThat(error(ask(LOAD, SCHEDULE.formatted(30)))).isEqualTo(14);
    ask(START, "");
    await().atMost(PATIENCE).until(() -> statuses(ask(STATUS, "")).equals(List.of(0, 3)));
    assertThat(campaign.status()).isZero();
    assertThat(type(ask(UNLOAD, ""))).isEqualTo(20);
    assertThat(error(ask(STATUS, ""))).isEqualTo(13);
  }
}

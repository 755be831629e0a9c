package org.ocserver.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.JMSSecurityRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.Topic;
import java.io.IOException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is let in, and how far. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RunningServerIT {
  private static final ServerPorts PORTS = new ServerPorts(0);
  private static final String DESKTOP_REQUESTS = "jms.queue.ocs.desktop.requests";
  private static final String COMMDN_REQUESTS = "jms.queue.ocs.commdn.requests";
  private static final String DESKTOP_EVENTS = "jms.topic.ocs.desktop.events";
  private static final String DEAD_LETTERS = "jms.queue.DLQ";
  private static final long SECOND = 1000;

  @Test
  void shouldAskForCredentialsWhenHttpComesWithout() throws Exception {
    HttpResponse<Void> response = get(HttpClient.newHttpClient());

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate"))
        .get()
        .asString()
        .contains("Basic");
  }

  @Test
  void shouldLetHttpInWhenTheUserIsKnown() throws Exception {
    assertThat(get(clientOf(TestUsers.ADMIN)).statusCode()).isEqualTo(404);
  }

  @Test
  void shouldRefuseHttpWhenThePasswordIsWrong() throws Exception {
    HttpClient client = clientOf(new Credentials(TestUsers.ADMIN.name(), "wrong"));

    assertThatThrownBy(() -> get(client)).isInstanceOf(IOException.class);
  }

  @Test
  void shouldRefuseMessagingWhenThePasswordIsWrong() {
    assertThatThrownBy(() -> connect(new Credentials(TestUsers.AGENT.name(), "wrong")))
        .isInstanceOf(JMSSecurityRuntimeException.class);
  }

  @Test
  void shouldRefuseMessagingWhenThereIsNoUser() {
    try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(PORTS.messagingUrl())) {
      assertThatThrownBy(() -> factory.createConnection().createSession())
          .isInstanceOf(JMSSecurityException.class);
    }
  }

  @Test
  void shouldLetAnAgentListenToEventsAndAwaitReplies() {
    try (JMSContext agent = connect(TestUsers.AGENT)) {
      Topic events = agent.createTopic(DESKTOP_EVENTS);

      assertThat(agent.createConsumer(events, "agentLogin = 'nobody'").receiveNoWait()).isNull();
      assertThat(agent.createConsumer(agent.createTemporaryQueue()).receiveNoWait()).isNull();
    }
  }

  @Test
  void shouldKeepAnAgentFromTheApplicationsQueue() {
    try (JMSContext agent = connect(TestUsers.AGENT)) {
      Queue queue = agent.createQueue(COMMDN_REQUESTS);

      assertThatThrownBy(() -> agent.createProducer().send(queue, "x"))
          .isInstanceOf(JMSRuntimeException.class);
    }
  }

  @Test
  void shouldKeepAnAgentFromReadingOthersRequestsAndFromSendingEvents() {
    try (JMSContext agent = connect(TestUsers.AGENT)) {
      Queue requests = agent.createQueue(DESKTOP_REQUESTS);
      Topic events = agent.createTopic(DESKTOP_EVENTS);

      assertThatThrownBy(() -> agent.createConsumer(requests))
          .isInstanceOf(JMSRuntimeException.class);
      assertThatThrownBy(() -> agent.createProducer().send(events, "x"))
          .isInstanceOf(JMSRuntimeException.class);
    }
  }

  @Test
  void shouldTellTheReceiverWhoSentAMessageWhateverTheSenderClaims() throws JMSException {
    try (JMSContext admin = connect(TestUsers.ADMIN)) {
      Queue queue = admin.createQueue(DEAD_LETTERS);
      Message sent = admin.createTextMessage("x");
      sent.setStringProperty("_AMQ_VALIDATED_USER", "someone-else");
      sent.setJMSCorrelationID("whose");
      admin.createProducer().send(queue, sent);

      Message received =
          admin.createConsumer(queue, "JMSCorrelationID = 'whose'").receive(5 * SECOND);

      assertThat(received.getStringProperty("JMSXUserID")).isEqualTo(TestUsers.ADMIN.name());
    }
  }

  private static JMSContext connect(Credentials user) {
    ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(PORTS.messagingUrl());
    return factory.createContext(user.name(), user.password());
  }

  private static HttpClient clientOf(Credentials user) {
    Authenticator authenticator =
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(user.name(), user.password().toCharArray());
          }
        };
    return HttpClient.newBuilder().authenticator(authenticator).build();
  }

  private static HttpResponse<Void> get(HttpClient client)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(PORTS.http("no-such-page")).build();
    return client.send(request, HttpResponse.BodyHandlers.discarding());
  }
}

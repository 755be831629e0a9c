package org.ocserver.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.message.impl.CoreMessage;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.Ping;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.SessionSendMessage;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.junit.jupiter.api.Test;

class SenderOrderTest {
  private static final RemotingConnection CONNECTION =
      (RemotingConnection)
          Proxy.newProxyInstance(
              RemotingConnection.class.getClassLoader(),
              new Class<?>[] {RemotingConnection.class},
              (proxy, method, args) -> null);

  private final SenderOrder order = new SenderOrder();

  private static CoreMessage message(String address) {
    CoreMessage message = new CoreMessage(1, 64);
    message.setAddress(address);
    message.setValidatedUserID("ana");
    return message;
  }

  private String groupOf(CoreMessage message) {
    assertThat(order.intercept(new SessionSendMessage(message), CONNECTION)).isTrue();
    SimpleString group = message.getGroupID();
    return group == null ? null : group.toString();
  }

  @Test
  void shouldGroupRequestsByTheirUser() {
    assertThat(groupOf(message("jms.queue.ocs.desktop.requests"))).isEqualTo("ana");
  }

  @Test
  void shouldGroupRequestsByTheAgentThatAGatewayNames() {
    CoreMessage message = message("jms.queue.ocs.desktop.requests");
    message.putStringProperty("agentLogin", "agent7");
    assertThat(groupOf(message)).isEqualTo("agent7");
  }

  @Test
  void shouldKeepTheGroupThatTheSenderChose() {
    CoreMessage message = message("jms.queue.ocs.commdn.requests");
    message.setGroupID("mine");
    assertThat(groupOf(message)).isEqualTo("mine");
  }

  @Test
  void shouldLeaveOtherMessagesAlone() {
    assertThat(groupOf(message("jms.topic.ocs.desktop.events"))).isNull();
    assertThat(order.intercept(new Ping(1000), CONNECTION)).isTrue();
  }
}

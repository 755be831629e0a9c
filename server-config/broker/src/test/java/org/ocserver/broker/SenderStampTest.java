package org.ocserver.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import org.apache.activemq.artemis.core.message.impl.CoreMessage;
import org.apache.activemq.artemis.core.protocol.core.Channel;
import org.apache.activemq.artemis.core.protocol.core.CoreRemotingConnection;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.Ping;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.SessionSendMessage;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.junit.jupiter.api.Test;

class SenderStampTest {
  private final SenderStamp stamp = new SenderStamp();

  @Test
  void shouldEraseTheNameThatTheSenderWroteWhenNoSessionVouchesForIt() {
    CoreMessage message = new CoreMessage(1, 64);
    message.setValidatedUserID("someone");

    boolean passed = stamp.intercept(new SessionSendMessage(message), connectionWithoutSession());

    assertThat(passed).isTrue();
    assertThat(message.getValidatedUserID()).isNull();
  }

  @Test
  void shouldEraseTheNameThatTheSenderWroteWhenTheConnectionIsOfAnotherProtocol() {
    CoreMessage message = new CoreMessage(1, 64);
    message.setValidatedUserID("someone");

    stamp.intercept(new SessionSendMessage(message), stub(RemotingConnection.class, null));

    assertThat(message.getValidatedUserID()).isNull();
  }

  @Test
  void shouldLetPassWhatIsNoMessage() {
    assertThat(stamp.intercept(new Ping(1000), connectionWithoutSession())).isTrue();
  }

  private static RemotingConnection connectionWithoutSession() {
    return stub(CoreRemotingConnection.class, stub(Channel.class, null));
  }

  /** Answers each call that returns an object with the same. */
  private static <T> T stub(Class<T> type, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answer));
  }
}

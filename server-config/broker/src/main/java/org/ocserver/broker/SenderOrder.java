package org.ocserver.broker;

import java.util.Optional;
import org.apache.activemq.artemis.api.core.Interceptor;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.protocol.core.Packet;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.MessagePacketI;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Puts the requests of one sender into a message group, so that they are worked off one after the
 * other in the order in which they were sent, whichever of the server's beans takes them. The
 * sender is the agent that the message names, else the user; a message that has a group keeps it.
 *
 * <p>Comes after {@link SenderStamp}, which knows the user.
 */
public final class SenderOrder implements Interceptor {
  private static final String REQUESTS = "jms.queue.ocs.";
  private static final String AGENT = "agentLogin";

  @Override
  public boolean intercept(Packet packet, RemotingConnection connection) {
    if (packet instanceof MessagePacketI carrier) {
      Message message = carrier.getMessage();
      if (isRequest(message) && message.getGroupID() == null) {
        sender(message).ifPresent(message::setGroupID);
      }
    }
    return true;
  }

  private static boolean isRequest(Message message) {
    String address = message.getAddress();
    return address != null && address.startsWith(REQUESTS);
  }

  private static Optional<String> sender(Message message) {
    return Optional.ofNullable(message.getObjectProperty(AGENT))
        .map(Object::toString)
        .or(() -> Optional.ofNullable(message.getValidatedUserID()));
  }
}

package org.ocserver.broker;

import java.util.Optional;
import org.apache.activemq.artemis.api.core.Interceptor;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.protocol.core.Channel;
import org.apache.activemq.artemis.core.protocol.core.CoreRemotingConnection;
import org.apache.activemq.artemis.core.protocol.core.Packet;
import org.apache.activemq.artemis.core.protocol.core.ServerSessionPacketHandler;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.MessagePacketI;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Writes into each message that comes in who sent it: the user whose password the broker has
 * checked. A receiver reads it as the JMS property {@code JMSXUserID}.
 *
 * <p>The broker's own switch for this (populate-validated-user) stays without effect on WildFly,
 * whose security manager says only whether a user is good, not who it is.
 */
public final class SenderStamp implements Interceptor {
  @Override
  public boolean intercept(Packet packet, RemotingConnection connection) {
    if (packet instanceof MessagePacketI carrier) {
      Message message = carrier.getMessage();
      Optional<String> sender = sender(packet.getChannelID(), connection);
      if (sender.isPresent()) {
        message.setValidatedUserID(sender.get());
      } else {
        // What the sender itself wrote there is worth nothing.
        message.removeProperty(Message.HDR_VALIDATED_USER);
      }
    }
    return true;
  }

  /** The user of the session on the channel: a session exists only after its log-in succeeded. */
  private static Optional<String> sender(long channelId, RemotingConnection connection) {
    if (connection instanceof CoreRemotingConnection core) {
      Channel channel = core.getChannel(channelId, -1);
      if (channel.getHandler() instanceof ServerSessionPacketHandler handler) {
        return Optional.ofNullable(handler.getSession().getUsername());
      }
    }
    return Optional.empty();
  }
}

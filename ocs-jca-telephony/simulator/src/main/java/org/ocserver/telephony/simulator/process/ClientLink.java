package org.ocserver.telephony.simulator.process;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.SocketAddress;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.simulator.Exchange;
import org.ocserver.telephony.simulator.SwitchLink;
import org.ocserver.telephony.simulator.wire.BadLineException;
import org.ocserver.telephony.simulator.wire.LineChannel;
import org.ocserver.telephony.simulator.wire.MessageLines;

/** The link of one application, from its connection to its end. */
final class ClientLink {
  private static final System.Logger LOG = System.getLogger(ClientLink.class.getName());
  private static final String HEARTBEAT = "";

  private final SocketAddress peer;
  private final LineChannel lines;
  private final SwitchLink link;
  private boolean open = true;

  /** Takes up a connection, and tells the application what there is. */
  ClientLink(SocketChannel socket, Selector selector, Exchange exchange, int backlog)
      throws IOException {
    peer = socket.getRemoteAddress();
    lines = new LineChannel(socket, selector, backlog);
    link = exchange.attach(this::tell);
    link.connect();
    LOG.log(Level.INFO, "Link from {0} is up", peer);
  }

  boolean isOpen() {
    return open;
  }

  /** Carries out what the application has asked. */
  void read() {
    try {
      for (String line : lines.receive()) {
        take(line);
      }
      if (lines.isEnded()) {
        ended();
      }
    } catch (BadLineException bad) {
      end(Level.WARNING, "is closed: " + bad.getMessage());
    } catch (IOException lost) {
      end(Level.WARNING, "is lost: " + lost.getMessage());
    } catch (RuntimeException unforeseen) {
      LOG.log(Level.ERROR, "A request cannot be handed to the switch", unforeseen);
      end(Level.WARNING, "is closed");
    }
  }

  /** Sends what the application takes. */
  void flush() {
    if (open) {
      try {
        lines.flush();
      } catch (IOException lost) {
        end(Level.WARNING, "is lost: " + lost.getMessage());
      }
    }
  }

  /** Sends what is left if the application takes it, and ends the link. */
  void close() {
    flush();
    if (open) {
      end(Level.INFO, "is closed");
    }
  }

  private void take(String line) throws BadLineException {
    if (line.isEmpty()) {
      lines.send(HEARTBEAT);
    } else {
      MessageLines.REQUESTS.read(line, link.switchName()).askOf(link);
    }
  }

  private void tell(TelephonyEvent event) {
    lines.send(MessageLines.EVENTS.write(event));
  }

  private void ended() {
    if (lines.begun() == 0) {
      end(Level.INFO, "ended");
    } else {
      end(Level.WARNING, "ended in the middle of a line, " + lines.begun() + " bytes are dropped");
    }
  }

  private void end(Level level, String how) {
    open = false;
    link.detach();
    LOG.log(level, "Link from {0} {1}", peer, how);
    try {
      lines.close();
    } catch (IOException failed) {
      LOG.log(Level.WARNING, "Link from {0} cannot be closed: {1}", peer, failed.getMessage());
    }
  }
}

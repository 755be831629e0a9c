package org.ocserver.session.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.ocserver.session.message.AgentPlace;
import org.ocserver.session.run.Mailbox;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyConnection;
import org.ocserver.telephony.TelephonyConnectionFactory;

/** Distributes user events at the switch, in order, off the threads of whoever sends them. */
@ApplicationScoped
public class UserEventLine {
  private static final Logger LOG = System.getLogger(UserEventLine.class.getName());

  /** A user event that comes to nothing is given up: nobody waits for its failure. */
  private static final long NO_REFERENCE = 0;

  private record Outgoing(AgentPlace place, TKVList event) {}

  @Resource private ManagedExecutorService threads;

  @Resource(lookup = "java:/eis/Telephony")
  private TelephonyConnectionFactory telephony;

  private Mailbox<Outgoing> outgoing;

  @PostConstruct
  void start() {
    outgoing = new Mailbox<>(threads, this::distribute);
  }

  /** Sends an event to whoever listens at the place; does not wait. */
  public void send(AgentPlace place, TKVList event) {
    outgoing.post(new Outgoing(place, event));
  }

  private void distribute(Outgoing next) {
    try (TelephonyConnection connection = telephony.getConnection()) {
      if (connection.switchName().equals(next.place().switchName())) {
        connection.distributeUserEvent(NO_REFERENCE, next.place().dn(), next.event());
      }
    } catch (IllegalStateException noConnection) {
      LOG.log(Level.WARNING, "The switch was not told " + next, noConnection);
    }
  }
}

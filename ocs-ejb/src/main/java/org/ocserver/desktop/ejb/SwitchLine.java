package org.ocserver.desktop.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.ocserver.desktop.telephony.SwitchDesktops;
import org.ocserver.session.AgentPlace;
import org.ocserver.session.Mailbox;
import org.ocserver.session.SessionEvent;
import org.ocserver.session.SessionObserver;
import org.ocserver.session.UserEventListener;
import org.ocserver.session.ejb.DialingSessions;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyConnection;
import org.ocserver.telephony.TelephonyConnectionFactory;
import org.ocserver.telephony.TelephonyEvent.UserEvent;

/** Desktops that sit on the switch: heard and told off the threads of sessions and switch. */
@ApplicationScoped
public class SwitchLine implements UserEventListener, SessionObserver {
  private static final Logger LOG = System.getLogger(SwitchLine.class.getName());

  /** A user event that comes to nothing is given up: nobody waits for its failure. */
  private static final long NO_REFERENCE = 0;

  private record Outgoing(AgentPlace place, TKVList event) {}

  @Resource private ManagedExecutorService threads;

  @Resource(lookup = "java:/eis/Telephony")
  private TelephonyConnectionFactory telephony;

  @EJB private DialingSessions dialing;
  @Inject private SharedProtocol shared;

  private SwitchDesktops desktops;

  @PostConstruct
  void start() {
    Mailbox<Outgoing> outgoing = new Mailbox<>(threads, this::distribute);
    desktops =
        new SwitchDesktops(
            shared.protocol(),
            dialing.sessions(),
            (place, event) -> outgoing.post(new Outgoing(place, event)));
  }

  @Override
  public void on(UserEvent event) {
    desktops.on(event);
  }

  @Override
  public void on(SessionEvent event) {
    desktops.on(event);
  }

  private void distribute(Outgoing outgoing) {
    try (TelephonyConnection connection = telephony.getConnection()) {
      if (connection.switchName().equals(outgoing.place().switchName())) {
        connection.distributeUserEvent(NO_REFERENCE, outgoing.place().dn(), outgoing.event());
      }
    } catch (IllegalStateException noConnection) {
      LOG.log(Level.WARNING, "The switch was not told " + outgoing, noConnection);
    }
  }
}

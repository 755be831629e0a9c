package org.ocserver.desktop.ejb;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ocserver.desktop.telephony.SwitchDesktops;
import org.ocserver.ownership.OwnerDuty;
import org.ocserver.session.ejb.DialingSessions;
import org.ocserver.session.ejb.UserEventLine;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.port.SessionObserver;
import org.ocserver.session.port.UserEventListener;
import org.ocserver.telephony.TelephonyEvent.UserEvent;

/** Desktops that sit on the switch: heard and told off the threads of sessions and switch. */
@ApplicationScoped
public class SwitchLine implements UserEventListener, SessionObserver, OwnerDuty {
  @EJB private DialingSessions dialing;
  @Inject private SharedProtocol shared;
  @Inject private UserEventLine line;

  private volatile SwitchDesktops desktops;

  @Override
  public Stage stage() {
    return Stage.LINES;
  }

  @Override
  public void begin() {
    desktops = new SwitchDesktops(shared.protocol(), dialing.sessions(), line::send);
  }

  @Override
  public void on(UserEvent event) {
    desktops.on(event);
  }

  @Override
  public void on(SessionEvent event) {
    desktops.on(event);
  }
}

package org.ocserver.session.ejb;

import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.jboss.ejb3.annotation.DeliveryActive;
import org.jboss.ejb3.annotation.ResourceAdapter;
import org.ocserver.session.port.UserEventListener;
import org.ocserver.session.run.Sessions;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.UserEvent;
import org.ocserver.telephony.TelephonyListener;

/** Where the events of the switch come in; who is fenced is deaf until the link is down. */
@MessageDriven(messageListenerInterface = TelephonyListener.class)
@ResourceAdapter("#ocs-jca-telephony.rar")
@DeliveryActive(false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TelephonyEvents implements TelephonyListener {
  @EJB private DialingSessions dialing;
  @Inject private SwitchLink link;
  @Inject @Any private Instance<UserEventListener> listeners;

  @Override
  public void onEvent(TelephonyEvent event) {
    link.on(event);
    dialing.present().ifPresent(sessions -> hear(sessions, event));
  }

  private void hear(Sessions sessions, TelephonyEvent event) {
    sessions.telephony().onEvent(event);
    if (event instanceof UserEvent user) {
      listeners.forEach(listener -> listener.on(user));
    }
  }
}

package org.ocserver.commdn.ejb;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.commdn.telephony.SwitchCommDns;
import org.ocserver.ownership.OwnerDuty;
import org.ocserver.sequence.SequenceEvent;
import org.ocserver.sequence.SequenceObserver;
import org.ocserver.session.ejb.UserEventLine;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.port.SessionObserver;
import org.ocserver.session.port.UserEventListener;
import org.ocserver.telephony.TelephonyEvent.UserEvent;

/** Applications on the switch: heard and told off the threads of sessions and switch. */
@ApplicationScoped
public class CommDnLine implements UserEventListener, SessionObserver, SequenceObserver, OwnerDuty {
  @EJB private ConfigurationService configuration;
  @Inject private SharedCommDnProtocol shared;
  @Inject private UserEventLine line;

  private volatile SwitchCommDns communicationDns;

  @Override
  public Stage stage() {
    return Stage.LINES;
  }

  @Override
  public void begin() {
    communicationDns = new SwitchCommDns(shared.protocol(), configuration::current, line::send);
  }

  @Override
  public void on(UserEvent event) {
    communicationDns.on(event);
  }

  @Override
  public void on(SessionEvent event) {
    communicationDns.on(event);
  }

  @Override
  public void on(SequenceEvent event) {
    communicationDns.on(event);
  }
}

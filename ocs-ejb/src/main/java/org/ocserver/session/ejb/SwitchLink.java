package org.ocserver.session.ejb;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ocserver.outage.Dependency;
import org.ocserver.outage.Probe;
import org.ocserver.ownership.OwnerDuty;
import org.ocserver.ownership.ejb.LivingOwner;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.LinkConnected;
import org.ocserver.telephony.TelephonyEvent.LinkDisconnected;

/** Whether the switch is linked, which it is to be while this server works. */
@ApplicationScoped
public class SwitchLink implements Probe, OwnerDuty {
  private final Set<String> linked = ConcurrentHashMap.newKeySet();

  @EJB private LivingOwner owner;

  @Override
  public Stage stage() {
    return Stage.LINES;
  }

  /** The link comes up when the switch's events are listened to, and says so. */
  @Override
  public void begin() {
    linked.clear();
  }

  void on(TelephonyEvent event) {
    if (event instanceof LinkConnected) {
      linked.add(event.switchName());
    } else if (event instanceof LinkDisconnected) {
      linked.remove(event.switchName());
    }
  }

  @Override
  public Dependency asks() {
    return Dependency.SWITCH;
  }

  @Override
  public void ask() {
    if (owner.isWorking() && linked.isEmpty()) {
      throw new IllegalStateException("there is no link to it");
    }
  }
}

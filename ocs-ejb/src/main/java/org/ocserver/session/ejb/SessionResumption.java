package org.ocserver.session.ejb;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.ocserver.ownership.OwnerDuty;

/**
 * Has sessions go on as they were told, once all who are to hear of it can: those who write the
 * desktops' events are made before.
 */
@ApplicationScoped
public class SessionResumption implements OwnerDuty {
  @EJB private DialingSessions sessions;

  @Override
  public Stage stage() {
    return Stage.REPORTS;
  }

  @Override
  public void begin() {
    sessions.resume();
  }
}

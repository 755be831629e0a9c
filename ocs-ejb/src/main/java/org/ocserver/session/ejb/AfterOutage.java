package org.ocserver.session.ejb;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.ocserver.outage.Dependency;
import org.ocserver.outage.Recovered;

/** Tells the sessions that the database is back, so that none waits out its pause. */
@ApplicationScoped
public class AfterOutage {
  @EJB private DialingSessions dialing;

  void on(@Observes Recovered recovered) {
    if (recovered.found() == Dependency.DATABASE) {
      dialing.databaseBack();
    }
  }
}

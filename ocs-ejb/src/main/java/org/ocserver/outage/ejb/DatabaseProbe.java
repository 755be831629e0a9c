package org.ocserver.outage.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.ocserver.outage.Dependency;
import org.ocserver.outage.Probe;
import org.ocserver.ownership.ejb.LivingOwner;

/** Has the database write, if this server is the owner, else answer. */
@ApplicationScoped
public class DatabaseProbe implements Probe {
  @EJB private LivingOwner owner;
  private Runnable trial;

  @PostConstruct
  void start() {
    trial = owner.databaseTrial();
  }

  @Override
  public Dependency asks() {
    return Dependency.DATABASE;
  }

  @Override
  public void ask() {
    trial.run();
  }
}

package org.ocserver.outage.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ocserver.health.HealthSource;
import org.ocserver.health.ejb.HealthBoard;
import org.ocserver.outage.Outage;
import org.ocserver.ownership.OwnerState;
import org.ocserver.ownership.ejb.LivingOwner;

/** Tells the checks of health how this server is. */
@Singleton
@Startup
@DependsOn({"LivingOwner", "Outages"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ServerHealth {
  @Inject private HealthBoard board;
  @EJB private LivingOwner owner;
  @EJB private Outages outages;

  private final class Told implements HealthSource {
    @Override
    public String standing() {
      return owner.state().description();
    }

    @Override
    public List<String> hindrances() {
      List<String> all = new ArrayList<>();
      OwnerState state = owner.state();
      if (!(state instanceof OwnerState.Owner)) {
        all.add(state.description());
      } else if (!owner.holdsLease()) {
        all.add("the lease has run out, and is not renewed");
      }
      owner.missing().ifPresent(all::add);
      outages.current().stream().map(Outage::description).forEach(all::add);
      if (all.isEmpty() && !owner.isWorking()) {
        all.add("work begins");
      }
      return all;
    }

    @Override
    public boolean isAlive() {
      return outages.isWatching();
    }
  }

  @PostConstruct
  void start() {
    board.post(new Told());
  }

  @PreDestroy
  void stop() {
    board.clear();
  }
}

package org.ocserver.groupstate.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.ocserver.ownership.ejb.LivingOwner;

/** Has the states of campaign groups told again, and from time to time. */
@Singleton
@Startup
@DependsOn("LivingOwner")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class GroupStateTimer {
  private static final long TICK_MILLIS = 1000;

  @Resource private TimerService timers;
  @Inject private GroupStateService states;
  @EJB private LivingOwner owner;

  @PostConstruct
  void start() {
    timers.createIntervalTimer(TICK_MILLIS, TICK_MILLIS, new TimerConfig(null, false));
  }

  @Timeout
  void tick() {
    if (owner.isWorking()) {
      states.tick();
    }
  }
}

package org.ocserver.outage.ejb;

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
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.campaign.option.ServerOptions;
import org.ocserver.outage.Outage;
import org.ocserver.outage.OutageWatch;
import org.ocserver.outage.Probe;
import org.ocserver.outage.Recovered;

/** Watches what this server stands on. */
@Singleton
@Startup
@DependsOn("LivingOwner")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Outages {
  @Resource private TimerService timers;
  @Resource private ManagedExecutorService threads;
  @EJB private ConfigurationService configuration;
  @Inject @Any private Instance<Probe> probes;

  @Inject private Event<Recovered> recoveries;

  private final OutageLog log = new OutageLog(found -> recoveries.fire(new Recovered(found)));
  private OutageWatch watch;

  @PostConstruct
  void start() {
    var inForce = configuration.inForce();
    watch =
        new OutageWatch(
            probes.stream().toList(),
            threads,
            () -> inForce.get().options().value(ServerOptions.OUTAGE_PATIENCE),
            log,
            Clock.systemUTC());
    long every = OutageWatch.STEP.toMillis();
    timers.createIntervalTimer(every, every, new TimerConfig(null, false));
  }

  @Timeout
  void step() {
    try {
      watch.step();
    } catch (RuntimeException defect) {
      // What a step throws would end the steps.
      log.defect(defect);
    }
  }

  /** What is missing now. */
  public List<Outage> current() {
    return watch.outages();
  }

  /** Whether the server's own clockwork goes on. */
  public boolean isWatching() {
    return Duration.between(watch.steppedAt(), Instant.now()).compareTo(Duration.ofSeconds(30)) < 0;
  }
}

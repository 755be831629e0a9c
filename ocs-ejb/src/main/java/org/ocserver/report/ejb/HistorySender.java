package org.ocserver.report.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.ownership.ejb.LivingOwner;
import org.ocserver.report.HistoryDelivery;
import org.ocserver.report.HistoryTarget;
import org.ocserver.report.HttpHistoryReceiver;
import org.ocserver.report.jdbc.JdbcReportOutbox;
import org.ocserver.webhook.Webhooks;

/** Sends the history of this server's attempts, one run at a time. */
@Singleton
@Startup
@DependsOn("LivingOwner")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class HistorySender {
  private static final Logger LOG = System.getLogger(HistorySender.class.getName());
  private static final long TICK_MILLIS = 1000;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/ocs-http")
  private ManagedExecutorService threads;

  @Resource private TimerService timers;
  @EJB private ConfigurationService configuration;
  @EJB private LivingOwner owner;

  private final AtomicBoolean running = new AtomicBoolean();
  private volatile boolean stopped;
  private volatile Optional<String> lastProblem = Optional.empty();
  private HistoryDelivery delivery;

  @PostConstruct
  void start() {
    delivery =
        new HistoryDelivery(
            new JdbcReportOutbox(owner.transactions()),
            new HttpHistoryReceiver(new Webhooks(threads), HttpHistoryReceiver.TIMEOUT),
            Clock.systemUTC());
    timers.createIntervalTimer(TICK_MILLIS, TICK_MILLIS, new TimerConfig(null, false));
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }

  @Timeout
  void tick() {
    if (!owner.isWorking()) {
      return;
    }
    Configuration current = configuration.current();
    tellOnce(HistoryTarget.problem(current));
    if (HistoryTarget.of(current).isPresent() && running.compareAndSet(false, true)) {
      try {
        threads.execute(this::run);
      } catch (RejectedExecutionException busy) {
        running.set(false);
        LOG.log(Level.WARNING, "The history waits for a thread", busy);
      }
    }
  }

  private void run() {
    try {
      boolean more = true;
      while (more && !stopped && owner.isWorking()) {
        more = HistoryTarget.of(configuration.current()).map(delivery::run).orElse(false);
      }
    } finally {
      running.set(false);
    }
  }

  private void tellOnce(Optional<String> problem) {
    if (!problem.equals(lastProblem)) {
      lastProblem = problem;
      problem.ifPresent(
          reason -> LOG.log(Level.WARNING, "The history cannot be sent: {0}", reason));
    }
  }
}

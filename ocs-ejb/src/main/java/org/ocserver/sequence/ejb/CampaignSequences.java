package org.ocserver.sequence.ejb;

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
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.sequence.SequenceEvent;
import org.ocserver.sequence.SequenceObserver;
import org.ocserver.sequence.Sequences;
import org.ocserver.sequence.SessionCampaigns;
import org.ocserver.sequence.jdbc.JdbcSequenceStore;
import org.ocserver.session.ejb.DialingSessions;

/** Owns the campaign sequences of this server; those that a former run has left go on. */
@Singleton
@Startup
@DependsOn("DialingSessions")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class CampaignSequences {
  private static final long TICK_MILLIS = 1000;

  @Resource(lookup = "java:/jdbc/OcsDS")
  private DataSource dataSource;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/ocs-database")
  private ManagedExecutorService databaseThreads;

  @Resource private TimerService timers;
  @EJB private DialingSessions dialing;
  @EJB private ConfigurationService configuration;
  @Inject @Any private Instance<SequenceObserver> observers;

  private Sequences sequences;

  @PostConstruct
  void start() {
    sequences =
        new Sequences(
            configuration::current,
            new SessionCampaigns(dialing.sessions()),
            new JdbcSequenceStore(dataSource),
            this::tell,
            databaseThreads,
            Clock.systemDefaultZone());
    timers.createIntervalTimer(TICK_MILLIS, TICK_MILLIS, new TimerConfig(null, false));
  }

  private void tell(SequenceEvent event) {
    observers.forEach(observer -> observer.on(event));
  }

  @Timeout
  void tick() {
    sequences.tick();
  }

  /** The sequences and what can be asked of them. */
  public Sequences sequences() {
    return sequences;
  }
}

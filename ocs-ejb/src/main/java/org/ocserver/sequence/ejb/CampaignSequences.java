package org.ocserver.sequence.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
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
import java.util.Optional;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.ownership.OwnerDuty;
import org.ocserver.ownership.ejb.LivingOwner;
import org.ocserver.sequence.SequenceEvent;
import org.ocserver.sequence.SequenceObserver;
import org.ocserver.sequence.Sequences;
import org.ocserver.sequence.SessionCampaigns;
import org.ocserver.sequence.jdbc.JdbcSequenceStore;
import org.ocserver.session.ejb.DialingSessions;

/** Owns the campaign sequences of this server; those that a former run has left go on. */
@Singleton
@Startup
@LocalBean
@Local(OwnerDuty.class)
@DependsOn("LivingOwner")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class CampaignSequences implements OwnerDuty {
  private static final long TICK_MILLIS = 1000;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/ocs-database")
  private ManagedExecutorService databaseThreads;

  @Resource private TimerService timers;
  @EJB private LivingOwner owner;
  @EJB private DialingSessions dialing;
  @EJB private ConfigurationService configuration;
  @Inject @Any private Instance<SequenceObserver> observers;

  private volatile Optional<Sequences> sequences = Optional.empty();

  @PostConstruct
  void start() {
    timers.createIntervalTimer(TICK_MILLIS, TICK_MILLIS, new TimerConfig(null, false));
  }

  @Override
  public Stage stage() {
    return Stage.SEQUENCES;
  }

  @Override
  public void begin() {
    sequences =
        Optional.of(
            new Sequences(
                configuration::current,
                new SessionCampaigns(dialing.sessions()),
                new JdbcSequenceStore(owner.transactionsOfTerm()),
                this::tell,
                databaseThreads,
                Clock.systemDefaultZone()));
  }

  @Override
  public void end() {
    sequences = Optional.empty();
  }

  private void tell(SequenceEvent event) {
    observers.forEach(observer -> observer.on(event));
  }

  @Timeout
  void tick() {
    if (owner.isWorking() && !dialing.isDraining()) {
      sequences.ifPresent(Sequences::tick);
    }
  }

  /**
   * The sequences and what can be asked of them.
   *
   * @throws IllegalStateException if this server is not the owner
   */
  public Sequences sequences() {
    return sequences.orElseThrow(
        () -> new IllegalStateException("no sequences: this server is not the owner"));
  }
}

package org.ocserver.donotcall.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.campaign.option.RecordOptions;
import org.ocserver.donotcall.DoNotCallRegistry;
import org.ocserver.donotcall.RereadSchedule;
import org.ocserver.donotcall.jdbc.JdbcDoNotCallStore;
import org.ocserver.ownership.OwnerDuty;
import org.ocserver.ownership.ejb.LivingOwner;

/** Owns the lists of this server. */
@Singleton
@Startup
@LocalBean
@Local(OwnerDuty.class)
@DependsOn("LivingOwner")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DoNotCallLists implements OwnerDuty {
  private static final System.Logger LOG = System.getLogger(DoNotCallLists.class.getName());
  private static final long REST_MILLIS = 1_000;

  /** A server that was cut off from the database for longer reads the lists anew. */
  private static final Duration CHANGES_KEPT = Duration.ofDays(7);

  /** Each takes some hundred bytes until the lists are read again. */
  private static final int MOST_CHANGES_IN_MEMORY = 1_000_000;

  /** What the timers ring for; each again a second after it was done. */
  private enum Duty {
    READ,
    FOLLOW
  }

  private final Clock clock = Clock.systemUTC();
  private final RereadSchedule schedule = new RereadSchedule();
  private final Map<Duty, RepeatedTask> tasks = new EnumMap<>(Duty.class);

  @Resource private TimerService timers;
  @EJB private ConfigurationService configuration;
  @EJB private LivingOwner owner;

  private JdbcDoNotCallStore store;
  private DoNotCallRegistry registry;
  private RepeatedTask forgetting;

  @PostConstruct
  void start() {
    store = new JdbcDoNotCallStore(owner.transactions());
    registry = new DoNotCallRegistry(store);
    tasks.put(Duty.READ, new RepeatedTask("Reading the do-not-call lists", this::readIfDue));
    tasks.put(Duty.FOLLOW, new RepeatedTask("Following do-not-call changes", this::followChanges));
    forgetting =
        new RepeatedTask(
            "Forgetting do-not-call changes",
            () -> store.forgetChangesBefore(clock.instant().minus(CHANGES_KEPT)));
    for (Duty duty : Duty.values()) {
      ringFor(duty, 0);
    }
  }

  @Override
  public Stage stage() {
    return Stage.LISTS;
  }

  /** The lists are read by the timer; till then every call is forbidden. */
  @Override
  public void begin() {
    schedule.request();
  }

  /** What other servers change from now on is not followed. */
  @Override
  public void end() {
    registry.forget();
  }

  /** The lists and what can be asked of them. */
  public DoNotCallRegistry registry() {
    return registry;
  }

  /**
   * Reads the lists anew.
   *
   * @throws org.ocserver.callinglist.StoreException if that fails; what was read before stays
   */
  public void reread() {
    registry.reread();
    schedule.succeeded(clock.instant());
    LOG.log(Level.INFO, "The do-not-call lists have been read: {0} entries", registry.size());
  }

  @Timeout
  void ring(Timer timer) {
    Duty duty = (Duty) timer.getInfo();
    try {
      if (owner.isWorking()) {
        tasks.get(duty).run();
      }
    } finally {
      ringFor(duty, REST_MILLIS);
    }
  }

  @Schedule(hour = "*", minute = "17", persistent = false)
  void forget() {
    if (owner.isWorking()) {
      forgetting.run();
    }
  }

  private void readIfDue() {
    Duration interval = configuration.current().options().value(RecordOptions.DNC_REREAD_INTERVAL);
    if (schedule.isDue(clock.instant(), interval)) {
      schedule.begun(clock.instant());
      reread();
    }
  }

  private void followChanges() {
    if (!registry.follow() || registry.changesSinceRead() > MOST_CHANGES_IN_MEMORY) {
      schedule.request();
    }
  }

  private void ringFor(Duty duty, long delayMillis) {
    timers.createSingleActionTimer(delayMillis, new TimerConfig(duty, false));
  }
}

package org.ocserver.ownership.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.ocserver.callinglist.FencedException;
import org.ocserver.callinglist.StoreException;
import org.ocserver.callinglist.jdbc.Fence;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.ownership.Duties;
import org.ocserver.ownership.Holder;
import org.ocserver.ownership.LeaseStore;
import org.ocserver.ownership.OwnerDuty;
import org.ocserver.ownership.OwnerState;
import org.ocserver.ownership.Ownership;
import org.ocserver.ownership.Term;
import org.ocserver.ownership.ThisApplication;
import org.ocserver.ownership.jdbc.EpochFence;
import org.ocserver.ownership.jdbc.JdbcLeaseStore;
import org.ocserver.ownership.jdbc.WriteTrial;

/**
 * Keeps the lease of this server, and has its duties begin and end with it.
 *
 * <p>On the container's threads, but not by its executors and timers: those rest while a server is
 * suspended, and forget what they should have repeated; the lease goes on until this bean ends.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LivingOwner {
  private static final long STEP_MILLIS = 500;

  /** One for the lease alone, one for duties, and one for what cannot wait for them. */
  private static final int THREADS = 3;

  @Resource(lookup = "java:/jdbc/OcsDS")
  private DataSource dataSource;

  @Resource private ManagedThreadFactory threads;
  @Inject private ThisApplication application;
  @Inject @Any private Instance<OwnerDuty> dutyBeans;

  private final OwnershipLog log = new OwnershipLog(this::followLeaseNow);
  private LeaseStore leases;
  private Ownership ownership;
  private Duties duties;
  private ScheduledThreadPoolExecutor executor;
  private volatile Optional<String> missing = Optional.empty();

  @PostConstruct
  void start() {
    String node = System.getProperty("jboss.node.name", "unnamed");
    leases = new JdbcLeaseStore(dataSource);
    ownership = new Ownership(leases, application, Holder.of(node), log);
    duties = new Duties(dutyBeans::stream, log::dutyDidNotEnd);
    executor = new ScheduledThreadPoolExecutor(THREADS, threads);
    repeat(this::keepLease);
    repeat(this::followLease);
  }

  private void repeat(Runnable work) {
    executor.scheduleWithFixedDelay(work, 0, STEP_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void followLeaseNow() {
    executor.execute(this::followLease);
  }

  private void keepLease() {
    try {
      ownership.step(System.nanoTime());
    } catch (RuntimeException defect) {
      // What a step throws would end the steps.
      log.defect(defect);
    }
  }

  private void followLease() {
    Optional<Term> before = duties.working();
    Optional<Term> term = ownership.term();
    try {
      duties.follow(term);
      missing = Optional.empty();
      if (term.isPresent() && before.isEmpty()) {
        log.works(term.get());
      }
    } catch (FencedException overtaken) {
      missing = Optional.of(overtaken.getMessage());
    } catch (RuntimeException failure) {
      tellMissing(failure);
    }
  }

  private void tellMissing(RuntimeException failure) {
    if (missing.isEmpty()) {
      log.cannotBegin(failure);
    }
    missing = Optional.of(String.valueOf(failure.getMessage()));
  }

  /** How this server stands to its application. */
  public OwnerState state() {
    return ownership.state();
  }

  /** Why the owner does not work yet, if it does not; else empty. */
  public Optional<String> missing() {
    return missing;
  }

  /**
   * Whether this server works at the time it is asked, without the container's part in a call: for
   * those who ask with each request.
   */
  public BooleanSupplier working() {
    return this::isWorking;
  }

  /** Whether this server is the owner and all its duties have begun. */
  public boolean isWorking() {
    Optional<Term> term = ownership.term();
    return term.isPresent() && term.equals(duties.working());
  }

  /** Whether the lease runs at this moment, so that nobody else dials. */
  public boolean holdsLease() {
    return ownership.holdsLease(System.nanoTime());
  }

  /** Transactions in whichever term they begin: for what is asked of this server. */
  public LocalTransaction transactions() {
    return new LocalTransaction(dataSource, fence());
  }

  /** The fence for transactions of the container. */
  public Fence fence() {
    return new EpochFence(ownership::term, ownership::term, ownership::fenced);
  }

  /** Transactions in the present term alone: for what is kept in memory as long as it lasts. */
  public LocalTransaction transactionsOfTerm() {
    Optional<Term> term = ownership.term();
    return new LocalTransaction(
        dataSource, new EpochFence(() -> term, ownership::term, ownership::fenced));
  }

  /**
   * Has the database write, if this server is the owner, else answer; waits for it, and throws a
   * {@link StoreException} if it does not. Without the container's part in a call, which would log
   * each failure.
   */
  public Runnable databaseTrial() {
    return this::tryDatabase;
  }

  private void tryDatabase() {
    try {
      Optional<Term> term = ownership.term();
      if (term.isPresent()) {
        WriteTrial.write(transactionsOfTerm(), term.get().application());
      } else {
        WriteTrial.read(new LocalTransaction(dataSource));
      }
    } catch (FencedException overtaken) {
      log.overtakenMeanwhile(overtaken);
    } catch (StoreException failure) {
      if (!leases.isOfAnotherProcess(failure)) {
        throw failure;
      }
    }
  }

  /**
   * Makes a change of the configuration that gives this server that DBID. If it had another, all
   * that was begun ends, and begins anew before this returns.
   *
   * @return who works for the application of that DBID, if another server does; then the change was
   *     not made
   * @throws org.ocserver.callinglist.StoreException if the database fails; likewise
   */
  public Optional<String> changeAs(int dbid, Runnable change) {
    Optional<String> other = ownership.moveTo(dbid, change, System.nanoTime());
    followLease();
    return other;
  }

  /** The duties have ended by themselves: they depend on this bean, so they are gone before it. */
  @PreDestroy
  void stop() {
    executor.shutdown();
    try {
      ownership.giveBack();
    } catch (RuntimeException failure) {
      log.notGivenBack(failure);
    }
  }
}

package org.ocserver.ownership;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.ocserver.ownership.LeaseAnswer.HeldBy;
import org.ocserver.ownership.LeaseAnswer.Taken;
import org.ocserver.ownership.OwnerState.Owner;
import org.ocserver.ownership.OwnerState.Standby;
import org.ocserver.ownership.OwnerState.Waiting;

/**
 * Whether this server is the one that works for its application: standby, owner, fenced, standby
 * again.
 *
 * <p>Time is that of a clock which never goes back and is not set, in nanoseconds. A lease is
 * reckoned from before it was asked for, so that its end in memory comes before that by the
 * database's clock. {@link #step} is called by one thread at a time, all else by any.
 */
public final class Ownership {
  /** What the owner's memory has of its lease. */
  private record Held(Term term, long renewedAt, long endsAt) {}

  private final LeaseStore store;
  private final ThisApplication application;
  private final Holder holder;
  private final OwnershipListener listener;
  private final AtomicReference<Optional<Held>> held = new AtomicReference<>(Optional.empty());
  private volatile OwnerState state = new Waiting("the database has not been asked yet");
  private volatile boolean isStopping;
  private boolean isLate;

  public Ownership(
      LeaseStore store, ThisApplication application, Holder holder, OwnershipListener listener) {
    this.store = store;
    this.application = application;
    this.holder = holder;
    this.listener = listener;
  }

  /** The term in which this server works; empty if another does, or nobody. */
  public Optional<Term> term() {
    return held.get().map(Held::term);
  }

  /** How this server stands to its application. */
  public OwnerState state() {
    return term().<OwnerState>map(Owner::new).orElse(state);
  }

  /** Whether the lease runs: if so, no other server dials now. */
  public boolean holdsLease(long now) {
    return held.get().filter(lease -> now - lease.endsAt() < 0).isPresent();
  }

  /** Asks for the lease, or renews it if it is time to. Waits for the database. */
  public void step(long now) {
    Optional<Held> lease = held.get();
    if (isStopping) {
      return;
    }
    if (lease.isEmpty()) {
      ask(now);
    } else if (now - lease.get().renewedAt() >= application.leaseRenewal().toNanos()) {
      renew(lease, lease.get().term(), now);
    }
  }

  private void ask(long now) {
    Duration duration = application.leaseDuration();
    try {
      LeaseAnswer answer = store.take(application.dbid(), holder, duration);
      if (answer instanceof Taken taken) {
        isLate = false;
        held.set(Optional.of(new Held(taken.term(), now, now + duration.toNanos())));
        listener.took(taken.term());
      } else if (answer instanceof HeldBy other) {
        become(new Standby(other.node()));
      }
    } catch (RuntimeException failure) {
      become(
          store.isOfAnotherProcess(failure)
              ? new Standby("the process that has opened the database's file")
              : new Waiting(String.valueOf(failure.getMessage())));
    }
  }

  private void renew(Optional<Held> lease, Term term, long now) {
    Duration duration = application.leaseDuration();
    try {
      if (store.renew(term, holder, duration)) {
        Held renewed = new Held(term, now, now + duration.toNanos());
        if (held.compareAndSet(lease, Optional.of(renewed)) && isLate) {
          isLate = false;
          listener.renewedAgain(term);
        }
      } else {
        fenced(term);
      }
    } catch (RuntimeException failure) {
      if (!isLate) {
        isLate = true;
        listener.cannotRenew(term, String.valueOf(failure.getMessage()));
      }
    }
  }

  /** The database has said that the term is over. Whatever is told first tells the listener. */
  public void fenced(Term term) {
    Optional<Held> current = held.get();
    if (current.map(Held::term).filter(term::equals).isPresent()) {
      if (held.compareAndSet(current, Optional.empty())) {
        state = new Waiting("another server has taken the lease");
        listener.fenced(term);
      } else {
        fenced(term);
      }
    }
  }

  /**
   * Works for another application from now on, if nobody does: the configuration gives this server
   * another DBID. The lease on the former one is given back.
   *
   * @param change what has to be done before, in the former term; if it fails nothing has changed
   * @return who works for the other one, if somebody does; then the change was not made
   * @throws org.ocserver.callinglist.StoreException if the database fails; likewise
   */
  public Optional<String> moveTo(int dbid, Runnable change, long now) {
    Optional<Held> former = held.get();
    if (former.isEmpty() || former.get().term().application() == dbid) {
      change.run();
      return Optional.empty();
    }
    Duration duration = application.leaseDuration();
    LeaseAnswer answer = store.take(dbid, holder, duration);
    if (answer instanceof HeldBy other) {
      return Optional.of(other.node());
    }
    Term term = ((Taken) answer).term();
    try {
      change.run();
    } catch (RuntimeException failure) {
      store.giveBack(term, holder);
      throw failure;
    }
    held.set(Optional.of(new Held(term, now, now + duration.toNanos())));
    listener.took(term);
    store.giveBack(former.get().term(), holder);
    return Optional.empty();
  }

  /** Gives the lease back, and takes it no more: this server stops. */
  public void giveBack() {
    isStopping = true;
    Optional<Held> last = held.getAndSet(Optional.empty());
    state = new Waiting("this server is stopping");
    last.ifPresent(lease -> store.giveBack(lease.term(), holder));
  }

  private void become(OwnerState next) {
    if (!next.equals(state)) {
      state = next;
      listener.waits(next);
    }
  }
}

package org.ocserver.ownership;

import java.time.Duration;

/** Where leases are kept; by its clock they run. Each call is one transaction. */
public interface LeaseStore {
  /**
   * Takes the lease, if nobody has it, or whoever had it has let it run out. When it returns, every
   * transaction of an earlier term has ended, and none can begin.
   *
   * @param duration how long it runs
   * @throws org.ocserver.callinglist.StoreException if the database fails, or if transactions of an
   *     earlier term cannot be ended just now; the lease is not taken then
   */
  LeaseAnswer take(int application, Holder holder, Duration duration);

  /**
   * Has the lease run on from now, also when it has run out and nobody else has taken it.
   *
   * @return false if it is another's
   * @throws org.ocserver.callinglist.StoreException if the database fails
   */
  boolean renew(Term term, Holder holder, Duration duration);

  /**
   * Ends the lease, if it is still the holder's, so that another need not wait for its end.
   *
   * @throws org.ocserver.callinglist.StoreException if the database fails
   */
  void giveBack(Term term, Holder holder);

  /** Whether a failure of the database says that another process has it for itself alone. */
  boolean isOfAnotherProcess(RuntimeException failure);
}

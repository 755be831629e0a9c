package org.ocserver.sequence;

import java.time.Clock;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.ocserver.session.run.Mailbox;

/**
 * What sequences need of the world.
 *
 * @param application gives the DBID of this server
 * @param turns runs one after the other what is posted
 */
record SequencePorts(
    IntSupplier application,
    Campaigns campaigns,
    SequenceStore store,
    SequenceObserver observer,
    Mailbox<Runnable> turns,
    Clock clock) {

  int applicationDbid() {
    return application.getAsInt();
  }

  Instant now() {
    return clock.instant();
  }

  void post(Runnable turn) {
    turns.post(turn);
  }

  void tell(SequenceEvent event) {
    observer.on(event);
  }
}

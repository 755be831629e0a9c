package org.ocserver.session.run;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.ocserver.callinglist.ListTable;
import org.ocserver.session.dial.Callbacks;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.state.CallsInProgress;
import org.ocserver.session.state.ChainBuffer;
import org.ocserver.session.state.WriteBack;

/**
 * Whether all records are worked off: none is in memory, at work, or waiting in the database, now
 * or for later. The database is asked when memory is empty, since another server may add records.
 *
 * <p>Source: manual, "User Event Attributes for User Data", GSW_AUTO_COMPLETION.
 */
final class Depletion {
  /** How often the database is asked at most. */
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final SessionSettings settings;
  private final ChainBuffer buffer;
  private final CallsInProgress calls;
  private final WriteBack writeBack;
  private final Callbacks callbacks;
  private Instant notBefore = Instant.MIN;

  /** DBIDs of the lists whose count is awaited. */
  private final Set<Integer> missing = new HashSet<>();

  private boolean confirmed;

  Depletion(
      SessionSettings settings,
      ChainBuffer buffer,
      CallsInProgress calls,
      WriteBack writeBack,
      Callbacks callbacks) {
    this.settings = settings;
    this.buffer = buffer;
    this.calls = calls;
    this.writeBack = writeBack;
    this.callbacks = callbacks;
  }

  /** The database has counted a list's chains. */
  void counted(ListTable table, int chains) {
    if (missing.remove(table.listDbid())) {
      confirmed &= chains == 0;
    }
  }

  /** The database has failed to answer about a list. */
  void unknown(ListTable table) {
    if (missing.remove(table.listDbid())) {
      confirmed = false;
    }
  }

  boolean isReached(Instant now) {
    if (!isMemoryEmpty()) {
      confirmed = false;
      return false;
    }
    if (missing.isEmpty() && confirmed) {
      return true;
    }
    if (missing.isEmpty() && !now.isBefore(notBefore)) {
      notBefore = now.plus(INTERVAL);
      confirmed = true;
      settings.tables().forEach(table -> missing.add(table.listDbid()));
      buffer.count();
    }
    return false;
  }

  private boolean isMemoryEmpty() {
    return calls.isEmpty()
        && buffer.size() == 0
        && buffer.waiting() == 0
        && callbacks.size() == 0
        && !buffer.isAsking()
        && writeBack.isEmpty();
  }
}

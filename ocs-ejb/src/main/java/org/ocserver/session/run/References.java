package org.ocserver.session.run;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Numbers for a session's requests to the switch. The upper half of each is the session's DBID, so
 * that the first event of a call finds its way to it.
 */
public final class References implements LongSupplier {
  private final long session;
  private final AtomicInteger last = new AtomicInteger();

  References(int campaignGroupDbid) {
    session = (long) campaignGroupDbid << 32;
  }

  int campaignGroupDbid() {
    return sessionOf(session);
  }

  @Override
  public long getAsLong() {
    return session | (last.incrementAndGet() & 0xffffffffL);
  }

  /** The DBID of the session whose number this is. */
  public static int sessionOf(long reference) {
    return (int) (reference >>> 32);
  }
}

package org.ocserver.contactlimit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** When one contact was tried, in order. Not thread safe. */
public final class PastAttempts {
  private final List<Instant> moments = new ArrayList<>();

  public PastAttempts() {}

  public PastAttempts(Collection<Instant> moments) {
    this.moments.addAll(moments);
    Collections.sort(this.moments);
  }

  /** One more, which need not be the latest: the clocks of servers differ. */
  public void add(Instant moment) {
    int place = Collections.binarySearch(moments, moment);
    moments.add(place < 0 ? -place - 1 : place, moment);
  }

  /** The n-th from the end; n from 1. */
  Optional<Instant> latest(int n) {
    return n > moments.size() ? Optional.empty() : Optional.of(moments.get(moments.size() - n));
  }

  /**
   * How many came after a moment, those included that another server's clock dates into the future.
   */
  int after(Instant moment) {
    int from = moments.size();
    while (from > 0 && moments.get(from - 1).isAfter(moment)) {
      from--;
    }
    return moments.size() - from;
  }
}

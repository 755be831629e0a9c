package org.ocserver.chaos.audit;

import java.time.Instant;

/** From a moment to another, both included. */
public record Span(Instant from, Instant till) {
  boolean contains(Instant moment) {
    return !moment.isBefore(from) && !moment.isAfter(till);
  }

  boolean meets(Instant begin, Instant end) {
    return !from.isAfter(end) && !till.isBefore(begin);
  }
}

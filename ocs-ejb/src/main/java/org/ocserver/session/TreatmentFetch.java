package org.ocserver.session;

import java.time.Duration;
import org.ocserver.treatment.scxml.TreatmentUri;

/**
 * Fetches treatment documents: asked at once, answered by {@link SessionMessage.TreatmentFetched}.
 */
@FunctionalInterface
public interface TreatmentFetch {
  /**
   * @param connections the most to all servers of documents at once
   * @param timeout for the whole answer
   */
  void fetch(TreatmentUri uri, int connections, Duration timeout);
}

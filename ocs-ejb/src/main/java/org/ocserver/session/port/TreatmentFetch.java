package org.ocserver.session.port;

import org.ocserver.session.message.SessionMessage;
import org.ocserver.treatment.scxml.DocumentRequest;

/**
 * Fetches treatment documents: asked at once, answered by {@link SessionMessage.TreatmentFetched}.
 */
@FunctionalInterface
public interface TreatmentFetch {
  void fetch(DocumentRequest request);
}

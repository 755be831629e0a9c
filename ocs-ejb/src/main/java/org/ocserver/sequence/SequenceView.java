package org.ocserver.sequence;

import java.util.List;
import org.ocserver.session.SessionStatus;

/**
 * A sequence at one moment.
 *
 * @param status of the sequence: active when it is loaded or held, running, waiting unload, or not
 *     loaded when it is over
 * @param items the status of each: inactive before its turn, then its campaign's, not loaded
 *     afterwards
 */
public record SequenceView(
    int applicationDbid,
    CampaignSequence sequence,
    SessionStatus status,
    List<SessionStatus> items) {
  public SequenceView {
    items = List.copyOf(items);
  }
}

package org.ocserver.sequence;

import java.util.List;
import java.util.stream.IntStream;
import org.ocserver.session.settings.SessionStatus;

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

  /**
   * @param campaign how the campaign of the item is whose turn it is, by the last look
   * @param over whether nothing is left to be done
   */
  static SequenceView of(
      int applicationDbid, SequenceState state, SessionStatus campaign, boolean over) {
    List<SessionStatus> items =
        IntStream.range(0, state.sequence().items().size())
            .mapToObj(item -> statusOf(item, state, campaign, over))
            .toList();
    return new SequenceView(applicationDbid, state.sequence(), statusOf(state, over), items);
  }

  private static SessionStatus statusOf(
      int item, SequenceState state, SessionStatus campaign, boolean over) {
    if (over || item < state.item()) {
      return SessionStatus.NOT_LOADED;
    }
    return item == state.item() && state.stage().isUnderWay() ? campaign : SessionStatus.INACTIVE;
  }

  private static SessionStatus statusOf(SequenceState state, boolean over) {
    if (over) {
      return SessionStatus.NOT_LOADED;
    }
    if (state.leaving()) {
      return SessionStatus.WAITING_UNLOAD;
    }
    return state.held() || state.stage() == ItemStage.NOT_STARTED
        ? SessionStatus.ACTIVE
        : SessionStatus.RUNNING;
  }
}

package org.ocserver.session.dial;

import org.ocserver.campaign.option.CallOptions;
import org.ocserver.session.settings.SessionSettings;

/**
 * Which calls test the detection of answering machines: as many of a hundred as the option says,
 * and evenly spread.
 *
 * <p>Source: manual, "Reserved Keys", GSW_CALL_RESULT_FEEDBACK.
 */
final class FeedbackChoice {
  private static final int ALL = 100;

  private final int rate;
  private int due;

  FeedbackChoice(SessionSettings settings) {
    rate = settings.options().value(CallOptions.CALL_RESULT_FEEDBACK_RATE);
  }

  /** Whether the next call is one. */
  boolean next() {
    due += rate;
    boolean chosen = due >= ALL;
    due %= ALL;
    return chosen;
  }
}

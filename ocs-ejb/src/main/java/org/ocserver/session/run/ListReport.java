package org.ocserver.session.run;

import java.time.Duration;
import java.time.Instant;
import org.ocserver.callinglist.ListTable;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.state.CallsInProgress;
import org.ocserver.session.state.ChainBuffer;
import org.ocserver.session.state.SessionNews;

/** Tells from time to time how much of each calling list is left. */
final class ListReport {
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private final SessionSettings settings;
  private final ChainBuffer buffer;
  private final CallsInProgress calls;
  private final SessionNews news;
  private Instant next = Instant.MIN;

  ListReport(
      SessionSettings settings, ChainBuffer buffer, CallsInProgress calls, SessionNews news) {
    this.settings = settings;
    this.buffer = buffer;
    this.calls = calls;
    this.news = news;
  }

  void tick(Instant now) {
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(INTERVAL);
    int ofCampaign = buffer.left() + buffer.size() + calls.size();
    for (ListTable table : settings.tables()) {
      news.tell(
          session ->
              new SessionEvent.ListProgress(
                  session, table.listDbid(), buffer.left(table), ofCampaign, buffer.waiting()));
    }
  }
}

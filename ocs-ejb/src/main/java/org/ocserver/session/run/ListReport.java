package org.ocserver.session.run;

import java.time.Duration;
import java.time.Instant;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.state.CampaignState;

/** Tells from time to time how much of each calling list is left. */
final class ListReport {
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private final CampaignState campaign;
  private Instant next = Instant.MIN;

  ListReport(CampaignState campaign) {
    this.campaign = campaign;
  }

  void tick(Instant now) {
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(INTERVAL);
    int ofCampaign = campaign.buffer.left() + campaign.buffer.size() + campaign.calls.size();
    campaign
        .tables()
        .forEach(
            table ->
                campaign
                    .ports
                    .observer()
                    .on(
                        new SessionEvent.ListProgress(
                            campaign.identity(),
                            table.listDbid(),
                            campaign.buffer.left(table),
                            ofCampaign,
                            campaign.buffer.waiting())));
  }
}

package org.ocserver.session.dial;

import java.time.Duration;
import java.time.Instant;
import org.ocserver.campaign.option.TreatmentOptions;
import org.ocserver.session.state.CampaignState;
import org.ocserver.session.state.PendingChain;

/**
 * Lets machines whose time has come go on, whether or not anybody is to be called now. What they
 * want called waits in the buffer for its turn; a machine that has not begun, begins then.
 */
final class DueMachines {
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final CampaignState campaign;
  private final DocumentDialing documents;
  private Instant next = Instant.MIN;

  DueMachines(CampaignState campaign, DocumentDialing documents) {
    this.campaign = campaign;
    this.documents = documents;
  }

  void goOn(Instant now) {
    if (now.isBefore(next)
        || campaign.documents().isEmpty()
        || campaign.writeBack.isFailing()
        || !campaign.ports.doNotCall().isReady()) {
      return;
    }
    next = now.plus(INTERVAL);
    int most = campaign.settings.options().value(TreatmentOptions.TREATMENT_MACHINES_PER_SECOND);
    for (PendingChain due : campaign.buffer.takeDueMachines(most, now)) {
      documents.goOn(due, now).ifPresent(waits -> campaign.buffer.add(waits, now));
    }
  }
}

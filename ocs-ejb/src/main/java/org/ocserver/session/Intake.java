package org.ocserver.session;

import java.time.Instant;
import org.ocserver.callinglist.Chain;

/** From the database into memory: to the buffer, or to the callbacks that desktops are given. */
final class Intake {
  private final LoadedCampaign campaign;
  private final Treating treating;
  private final Finishing finishing;
  private final Callbacks callbacks;
  private final Withdrawing withdrawing;

  Intake(
      LoadedCampaign campaign,
      Treating treating,
      Finishing finishing,
      Callbacks callbacks,
      Withdrawing withdrawing) {
    this.campaign = campaign;
    this.treating = treating;
    this.finishing = finishing;
    this.callbacks = callbacks;
    this.withdrawing = withdrawing;
  }

  void on(SessionMessage.ChainsRetrieved answer, Instant now) {
    campaign.buffer.answered(answer, now);
    for (Chain chain : answer.chains()) {
      if (!withdrawing.wasWithdrawn(PendingChain.passing(chain, now))) {
        treating
            .begin(chain, now)
            .ifPresentOrElse(
                pending -> take(pending, now),
                () -> finishing.retire(PendingChain.passing(chain, now)));
      }
    }
    if (!campaign.buffer.isAsking()) {
      withdrawing.nothingOnItsWay();
    }
  }

  private void take(PendingChain pending, Instant now) {
    if (campaign.isForDesktop(pending.next().type())) {
      callbacks.add(pending, now);
    } else {
      campaign.buffer.add(pending, now);
    }
  }
}

package org.ocserver.session.run;

import java.time.Instant;
import org.ocserver.callinglist.Chain;
import org.ocserver.session.dial.Callbacks;
import org.ocserver.session.dial.Withdrawing;
import org.ocserver.session.finish.Finishing;
import org.ocserver.session.finish.StandardTreatment;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.state.CampaignState;
import org.ocserver.session.state.PendingChain;

/** From the database into memory: to the buffer, or to the callbacks that desktops are given. */
final class RetrievedChains {
  private final CampaignState campaign;
  private final StandardTreatment standardTreatment;
  private final Finishing finishing;
  private final Callbacks callbacks;
  private final Withdrawing withdrawing;

  RetrievedChains(
      CampaignState campaign,
      StandardTreatment standardTreatment,
      Finishing finishing,
      Callbacks callbacks,
      Withdrawing withdrawing) {
    this.campaign = campaign;
    this.standardTreatment = standardTreatment;
    this.finishing = finishing;
    this.callbacks = callbacks;
    this.withdrawing = withdrawing;
  }

  void on(SessionMessage.ChainsRetrieved answer, Instant now) {
    campaign.buffer.answered(answer, now);
    for (Chain chain : answer.chains()) {
      if (!withdrawing.wasWithdrawn(PendingChain.passing(chain, now))) {
        standardTreatment
            .begin(chain, now)
            .ifPresentOrElse(
                pending -> callbacks.takeIn(pending, now),
                () -> finishing.retire(PendingChain.passing(chain, now)));
      }
    }
    if (!campaign.buffer.isAsking()) {
      withdrawing.nothingOnItsWay();
    }
  }
}

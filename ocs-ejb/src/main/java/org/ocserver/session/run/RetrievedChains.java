package org.ocserver.session.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.session.dial.Callbacks;
import org.ocserver.session.dial.Withdrawing;
import org.ocserver.session.finish.Finishing;
import org.ocserver.session.finish.StandardTreatment;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.state.Attempt;
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
      take(chain, now);
    }
    noticeWhetherAnyIsOnItsWay();
  }

  private void noticeWhetherAnyIsOnItsWay() {
    if (!campaign.buffer.isAsking() && !campaign.rows.isAnyAwaited()) {
      withdrawing.nothingOnItsWay();
    }
  }

  private void take(Chain chain, Instant now) {
    if (withdrawing.wasWithdrawn(PendingChain.passing(chain, now))
        || campaign.rows.whenLeft(chain, () -> takeLate(chain, now))) {
      return;
    }
    Optional<Attempt> attempt = campaign.calls.at(chain);
    boolean known =
        chain.records().stream().anyMatch(record -> campaign.rows.holds(chain.table(), record));
    if (known || attempt.isPresent()) {
      takenTwice(chain, attempt, now);
    } else {
      campaign.rows.take(chain);
      standardTreatment
          .begin(chain, now)
          .ifPresentOrElse(
              pending -> callbacks.takeIn(pending, now),
              () -> finishing.retire(PendingChain.passing(chain, now)));
    }
  }

  /** Rows of the chain were on their way back when it came. */
  private void takeLate(Chain chain, Instant now) {
    if (campaign.isLeaving()) {
      finishing.giveBack(PendingChain.passing(chain, now));
    } else {
      take(chain, now);
    }
    noticeWhetherAnyIsOnItsWay();
  }

  /**
   * Others have made rows Ready that the session holds, so that they were retrieved once more. What
   * is in memory already stays as it is, and is dialed once; a customer who is being called is
   * dialed again only after that.
   */
  private void takenTwice(Chain chain, Optional<Attempt> attempt, Instant now) {
    attempt.filter(Attempt::isDialed).ifPresent(Attempt::releaseByOthers);
    List<CallingRecord> others =
        chain.records().stream()
            .filter(record -> !campaign.rows.holds(chain.table(), record))
            .toList();
    if (!others.isEmpty()) {
      finishing.giveBack(PendingChain.passing(new Chain(chain.table(), others), now));
    }
  }
}

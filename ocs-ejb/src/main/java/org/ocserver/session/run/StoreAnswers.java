package org.ocserver.session.run;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.ocserver.session.dial.DialDecisions;
import org.ocserver.session.message.Handlers;
import org.ocserver.session.message.SessionMessage.AnsweredCounted;
import org.ocserver.session.message.SessionMessage.AttemptsBegun;
import org.ocserver.session.message.SessionMessage.BeginFailed;
import org.ocserver.session.message.SessionMessage.ChainsRetrieved;
import org.ocserver.session.message.SessionMessage.CountFailed;
import org.ocserver.session.message.SessionMessage.ReadyCounted;
import org.ocserver.session.message.SessionMessage.RetrievalFailed;
import org.ocserver.session.message.SessionMessage.SaveFailed;
import org.ocserver.session.message.SessionMessage.Saved;
import org.ocserver.session.message.SessionMessage.StoreAnswer;
import org.ocserver.session.state.CampaignState;

/** Leads the answers of the database to the stages that asked. */
final class StoreAnswers {
  private final CampaignState campaign;
  private final DialDecisions dialing;
  private final Depletion depletion;
  private final Handlers<StoreAnswer, Instant> answers;

  /**
   * @param running whether the session dials now
   */
  StoreAnswers(
      CampaignState campaign,
      RetrievedChains retrievedChains,
      DialDecisions dialing,
      Depletion depletion,
      BooleanSupplier running) {
    this.campaign = campaign;
    this.dialing = dialing;
    this.depletion = depletion;
    answers =
        Handlers.<StoreAnswer, Instant>of(StoreAnswer.class)
            .on(ChainsRetrieved.class, retrievedChains::on)
            .on(RetrievalFailed.class, this::retrievalFailed)
            .on(
                AttemptsBegun.class,
                (begun, now) -> dialing.begun(begun, running.getAsBoolean(), now))
            .on(BeginFailed.class, this::beginFailed)
            .on(
                Saved.class,
                (saved, now) -> campaign.writeBack.saved(saved.batch(), saved.unwritten()))
            .on(SaveFailed.class, this::saveFailed)
            .on(ReadyCounted.class, this::counted)
            .on(
                AnsweredCounted.class,
                (counted, now) -> campaign.lostCalls.told(counted.question(), counted.calls(), now))
            .on(CountFailed.class, this::countFailed)
            .complete();
  }

  void on(StoreAnswer answer, Instant now) {
    answers.handle(answer, now);
  }

  private void retrievalFailed(RetrievalFailed failed, Instant now) {
    depletion.unknown(failed.table());
    campaign.buffer.failed(failed, now);
    campaign.news.trouble(failed.reason());
  }

  private void beginFailed(BeginFailed failed, Instant now) {
    dialing.beginFailed(failed.batch(), failed.reason(), now);
    campaign.news.trouble(failed.reason());
  }

  private void saveFailed(SaveFailed failed, Instant now) {
    campaign.writeBack.failed(failed.batch(), failed.reason(), now);
    if (campaign.writeBack.isInsisting()) {
      campaign.buffer.count();
    }
    campaign.news.trouble(failed.reason());
  }

  private void counted(ReadyCounted counted, Instant now) {
    depletion.counted(counted.table(), counted.chains());
    campaign.buffer.counted(counted);
    campaign.writeBack.databaseAnswers();
  }

  private void countFailed(CountFailed failed, Instant now) {
    campaign.lostCalls.recallFailed(now);
    campaign.news.trouble(failed.reason());
  }
}

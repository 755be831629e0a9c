package org.ocserver.session.dial;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.ocserver.callinglist.AttemptDetails;
import org.ocserver.callinglist.AttemptStart;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.contactlimit.Reservation;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionList;
import org.ocserver.session.state.Attempt;
import org.ocserver.session.state.CampaignState;

/** What is stored of an attempt before its dial. */
final class Intents {
  private final CampaignState campaign;

  Intents(CampaignState campaign) {
    this.campaign = campaign;
  }

  AttemptStart start(Attempt attempt) {
    CallingRecord record = attempt.record();
    return new AttemptStart(
        attempt.guid(),
        campaign.identity().applicationDbid(),
        campaign.identity().campaignDbid(),
        campaign.identity().campaignGroupDbid(),
        attempt.chain().table(),
        record.recordId(),
        record.chainId(),
        record.handle(),
        record.phone(),
        attempt.begunAt(),
        record.expectation(attempt.chain()),
        details(record));
  }

  private AttemptDetails details(CallingRecord record) {
    DialParameters parameters = campaign.parameters();
    boolean predictive = parameters.mode().isOptimized();
    int scheduled = record.integer(MandatoryField.DIAL_SCHED_TIME);
    return new AttemptDetails(
        OptionalInt.of(record.chainN()),
        OptionalInt.of(record.timeZoneDbid()),
        scheduled == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(scheduled)),
        predictive ? OptionalInt.of(parameters.optimizeBy().value()) : OptionalInt.empty(),
        predictive ? OptionalInt.of(parameters.optimizeGoal()) : OptionalInt.empty());
  }

  /** The attempt as it counts against the limits of its number and its customer. */
  Reservation reservation(Attempt attempt) {
    SessionList list = campaign.buffer.listOf(attempt.chain());
    return new Reservation(
        attempt.guid(),
        campaign.settings.tenant().dbid(),
        attempt.record().phone(),
        list.table().customerId(attempt.record()),
        attempt.begunAt(),
        list.limits());
  }
}

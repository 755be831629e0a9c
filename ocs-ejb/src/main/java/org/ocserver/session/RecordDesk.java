package org.ocserver.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.campaign.option.AgentOptions;
import org.ocserver.telephony.TKVList;

/** Records on agents' desktops: what desktops change, and when they are done with. */
final class RecordDesk {
  private final LoadedCampaign campaign;
  private final Finishing finishing;
  private final CallProgress calls;

  RecordDesk(LoadedCampaign campaign, Finishing finishing, CallProgress calls) {
    this.campaign = campaign;
    this.finishing = finishing;
    this.calls = calls;
  }

  void change(SessionMessage.ChangeRecord request, Instant now) {
    Optional<Attempt> found =
        campaign
            .calls
            .byHandle(request.handle())
            .filter(attempt -> !attempt.isRecordClosed() && belongsTo(attempt, request));
    if (found.isEmpty()) {
      request.reply().complete(new RecordOutcome.NotFound());
      return;
    }
    Attempt attempt = found.get();
    Optional<RecordOutcome.InvalidValue> invalid = apply(attempt, request.changes());
    if (invalid.isPresent()) {
      request.reply().complete(invalid.get());
      return;
    }
    RecordOutcome done =
        new RecordOutcome.Accepted(
            attempt.chain().table().listName(),
            campaign.identity().campaignName(),
            attempt.handle());
    if (request.processed()) {
      finishing.closeRecord(
          attempt, RecordStatus.UPDATED, now, () -> request.reply().complete(done));
      if (attempt.stage() == CallStage.ON_DESKTOP) {
        finishing.forget(attempt);
      }
    } else {
      if (attempt.stage() == CallStage.ON_DESKTOP) {
        attempt.heardOf(now);
      }
      request.reply().complete(done);
    }
  }

  private static boolean belongsTo(Attempt attempt, SessionMessage.ChangeRecord request) {
    return request.agentLogin().isEmpty()
        || attempt.agentLogin().equals(request.agentLogin().get());
  }

  /** All of the changes, or if one is impossible, none. */
  private static Optional<RecordOutcome.InvalidValue> apply(
      Attempt attempt, RecordChanges changes) {
    ListTable table = attempt.chain().table();
    Map<String, Object> custom = new LinkedHashMap<>();
    for (TKVList.Pair pair : changes.customFields().pairs()) {
      Optional<ListField> field = table.sentAs(pair.key());
      if (field.isPresent()) {
        Optional<String> problem = field.get().problemOf(pair.value());
        if (problem.isPresent()) {
          return Optional.of(new RecordOutcome.InvalidValue(pair.key(), problem.get()));
        }
        custom.put(field.get().name(), pair.value());
      }
    }
    CallingRecord record = attempt.record();
    custom.forEach(record::setCustom);
    changes.callResult().ifPresent(attempt::setCallResult);
    changes.from().ifPresent(from -> record.set(MandatoryField.DAILY_FROM, from));
    changes.until().ifPresent(until -> record.set(MandatoryField.DAILY_TILL, until));
    changes.phone().ifPresent(phone -> record.set(MandatoryField.CONTACT_INFO, phone));
    changes.phoneType().ifPresent(type -> record.set(MandatoryField.CONTACT_INFO_TYPE, type));
    return Optional.empty();
  }

  /** The agent went ready: a record that needs no RecordProcessed is done with. */
  void agentReady(String login, Instant now) {
    for (Attempt attempt : campaign.calls.where(a -> isOnDesktopOf(a, login))) {
      if (!calls.mustBeProcessed(attempt)) {
        finishing.finish(attempt, now);
      }
    }
  }

  /** The agent is gone: what is left on the desktop goes back as it is. */
  void agentLoggedOut(String login, Instant now) {
    int result = campaign.settings.options().value(AgentOptions.AGENT_LOGOUT_PREVIEW_CALL_RESULT);
    for (Attempt attempt : campaign.calls.where(a -> isOnDesktopOf(a, login))) {
      if (result >= 0) {
        attempt.setCallResult(result);
      }
      finishing.finish(attempt, now);
    }
  }

  /** Records of which no desktop has said anything for too long become Stale. */
  void tick(Instant now) {
    Duration limit = campaign.settings.options().value(AgentOptions.STALE_CLEAN_TIMEOUT);
    if (limit.isZero()) {
      return;
    }
    for (Attempt attempt :
        campaign.calls.where(
            a -> a.stage() == CallStage.ON_DESKTOP && a.stageSince().plus(limit).isBefore(now))) {
      finishing.finishStale(attempt, now);
    }
  }

  private static boolean isOnDesktopOf(Attempt attempt, String login) {
    return attempt.stage() == CallStage.ON_DESKTOP && attempt.agentLogin().equals(login);
  }
}

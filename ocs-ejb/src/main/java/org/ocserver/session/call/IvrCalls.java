package org.ocserver.session.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.OptionalInt;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.campaign.option.CallOptions;
import org.ocserver.session.message.RecordChanges;
import org.ocserver.session.port.RecordAddresses;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.state.Attempt;
import org.ocserver.telephony.TKVList;

/**
 * What an IVR says of its calls: the data that it changed on the call, as a desktop would tell in
 * UpdateCallCompletionStats.
 *
 * <p>Source: manual, "Virtual Agent Support for Notifications", option ivr_update_on_release.
 */
final class IvrCalls {
  private static final Logger LOG = System.getLogger(IvrCalls.class.getName());

  private final boolean updates;
  private final CallData callData;

  IvrCalls(SessionSettings settings, RecordAddresses addresses) {
    updates = settings.options().value(CallOptions.IVR_UPDATE_ON_RELEASE);
    callData = new CallData(settings, addresses);
  }

  /** A call has left its port: the record gets what was changed in its data. */
  void released(Attempt attempt, TKVList userData) {
    if (!updates) {
      return;
    }
    TKVList changed = changed(userData, callData.of(attempt));
    RecordDesk.apply(attempt, changes(changed))
        .ifPresent(
            invalid ->
                LOG.log(
                    Level.WARNING,
                    "The IVR changed nothing of record {0}: {1} must be {2}",
                    String.valueOf(attempt.handle()),
                    invalid.key(),
                    invalid.expected()));
  }

  private static TKVList changed(TKVList now, TKVList before) {
    TKVList.Builder changed = TKVList.builder();
    now.pairs().stream()
        .filter(pair -> !before.get(pair.key()).equals(Optional.of(pair.value())))
        .forEach(pair -> changed.put(pair.key(), pair.value()));
    return changed.build();
  }

  private static RecordChanges changes(TKVList data) {
    TKVList.Builder custom = TKVList.builder();
    data.pairs().stream()
        .filter(pair -> ReservedKey.named(pair.key()).isEmpty())
        .forEach(pair -> custom.put(pair.key(), pair.value()));
    return new RecordChanges(
        number(data, ReservedKey.CALL_RESULT),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        custom.build());
  }

  private static OptionalInt number(TKVList data, ReservedKey key) {
    return data.get(key.key()).orElse(null) instanceof Integer value && value >= 0
        ? OptionalInt.of(value)
        : OptionalInt.empty();
  }
}

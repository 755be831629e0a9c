package org.ocserver.session.settings;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.Selection;
import org.ocserver.campaign.option.OptionLookup;
import org.ocserver.campaign.option.RecordOptions;

/** In which order records of different types are taken and dialed; the higher number goes first. */
public final class DialPriorities {
  private final Map<RecordType, Integer> priorities = new EnumMap<>(RecordType.class);
  private final boolean anyCampaign;
  private final boolean anyGroup;

  public DialPriorities(OptionLookup options) {
    int callback = options.value(RecordOptions.DEFAULT_CAMPAIGNCALLBACK_PRIORITY);
    priorities.put(RecordType.GENERAL, options.value(RecordOptions.DEFAULT_GENERAL_PRIORITY));
    priorities.put(
        RecordType.CAMPAIGN_RESCHEDULED,
        options.value(RecordOptions.DEFAULT_CAMPAIGNRESCHEDULED_PRIORITY));
    priorities.put(RecordType.CAMPAIGN_CALLBACK, callback);
    priorities.put(RecordType.PERSONAL_CALLBACK, callback);
    priorities.put(RecordType.PERSONAL_RESCHEDULED, callback);
    anyCampaign = !options.value(RecordOptions.CALLBACK_OBSERVE_CAMPAIGN);
    anyGroup = !options.value(RecordOptions.CALLBACK_OBSERVE_GROUP);
  }

  private DialPriorities(DialPriorities before, Map<RecordType, Integer> changes) {
    priorities.putAll(before.priorities);
    priorities.putAll(changes);
    anyCampaign = before.anyCampaign;
    anyGroup = before.anyGroup;
  }

  /** These, but for some types. */
  public DialPriorities with(Map<RecordType, Integer> changes) {
    return new DialPriorities(this, changes);
  }

  public int of(RecordType type) {
    return priorities.getOrDefault(type, 0);
  }

  /** What fills the buffer: records without a time of their own, and rescheduled ones. */
  public Selection forBuffer() {
    return selection(Stream.of(RecordType.GENERAL, RecordType.CAMPAIGN_RESCHEDULED));
  }

  /** What has to be seen to at its time, if it is of these types. */
  public Selection scheduled(Predicate<RecordType> wanted) {
    return selection(
        priorities.keySet().stream().filter(type -> type != RecordType.GENERAL).filter(wanted));
  }

  private Selection selection(Stream<RecordType> types) {
    List<RecordType> inOrder = types.sorted(Comparator.comparingInt(this::of).reversed()).toList();
    return new Selection(inOrder, anyCampaign, anyGroup);
  }
}

package org.ocserver.commdn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.sequence.CampaignSequence;
import org.ocserver.sequence.SequenceItem;
import org.ocserver.sequence.SequenceView;
import org.ocserver.sequence.StopConditions;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.telephony.TKVList;

/**
 * A sequence as a list of pairs.
 *
 * <p>Source: manual, "User Event Attributes for campaign_schedule (TKVList)" and "User Event
 * Attributes for scheduleItem-&lt;n&gt;".
 */
final class CampaignSchedule {
  static final String KEY = "campaign_schedule";

  private static final String DESCRIPTION = "Description";
  private static final String START_TIME = "startTime";
  private static final String N_ITEMS = "nItems";
  private static final String ITEM = "scheduleItem-";
  private static final String STOP_AT_TIME = "stopAtTime";
  private static final String STOP_AT_CONTACTS = "stopAtContacts";
  private static final String STOP_AT_DIALS = "stopAtDials";
  private static final String SLEEP = "sleepBeforeNextStart";
  private static final String CAMPAIGN = "campaignDBID";
  private static final String DIAL_MODE = "dialMode";
  private static final String METHOD = "optMethod";
  private static final String METHOD_VALUE = "optMethodValue";
  private static final String STATUS = "status";

  private final TKVList list;

  /** How the campaign of a DBID dials for the group if nothing else is said. */
  private final IntFunction<DialParameters> configured;

  /** Where the list stands, for the details of errors. */
  private final String path;

  private CampaignSchedule(TKVList list, IntFunction<DialParameters> configured, String path) {
    this.list = list;
    this.configured = configured;
    this.path = path;
  }

  /** The schedule of a request, if it has one. */
  static Optional<TKVList> of(TKVList request) throws RefusedRequest {
    Optional<Object> properties = request.get(CommDnKey.PROPERTIES);
    Optional<Object> schedule =
        properties.filter(TKVList.class::isInstance).flatMap(found -> ((TKVList) found).get(KEY));
    if (properties.isPresent() && !(properties.get() instanceof TKVList)
        || schedule.isPresent() && !(schedule.get() instanceof TKVList)) {
      throw wrong(CommDnKey.PROPERTIES + " is not a list with a list " + KEY);
    }
    return schedule.map(TKVList.class::cast);
  }

  /**
   * @param configured how the campaign of a DBID dials for the group if the schedule does not say
   * @throws RefusedRequest error 12 if it is no sequence
   */
  static CampaignSequence read(
      TKVList schedule, int groupDbid, IntFunction<DialParameters> configured)
      throws RefusedRequest {
    CampaignSchedule head = new CampaignSchedule(schedule, configured, KEY);
    int count = head.required(N_ITEMS, 1, CampaignSequence.MAX_ITEMS);
    long named = schedule.pairs().stream().filter(pair -> pair.key().startsWith(ITEM)).count();
    if (named != count) {
      throw wrong(N_ITEMS + " = " + count + ", but there are " + named + " of " + ITEM + "<n>");
    }
    List<SequenceItem> items = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      String key = ITEM + n;
      items.add(
          new CampaignSchedule(
                  schedule.list(key).orElseThrow(() -> wrong(key + " is not a list")),
                  configured,
                  key)
              .item());
    }
    return new CampaignSequence(groupDbid, head.description(), head.time(START_TIME), items);
  }

  private String description() throws RefusedRequest {
    Optional<Object> given = list.get(DESCRIPTION);
    if (given.isEmpty()) {
      return "";
    }
    if (given.get() instanceof String text
        && text.length() <= CampaignSequence.MAX_DESCRIPTION
        && text.indexOf(0) < 0) {
      return text;
    }
    throw wrong(DESCRIPTION + " is not a string of up to " + CampaignSequence.MAX_DESCRIPTION);
  }

  private SequenceItem item() throws RefusedRequest {
    int campaign = required(CAMPAIGN, 1, Integer.MAX_VALUE);
    return new SequenceItem(
        campaign,
        dialing(campaign),
        new StopConditions(time(STOP_AT_TIME), positive(STOP_AT_CONTACTS), positive(STOP_AT_DIALS)),
        Duration.ofMinutes(list.has(SLEEP) ? required(SLEEP, 0, Integer.MAX_VALUE) : 0));
  }

  /** Without a method, the campaign group's own method and value. */
  private DialParameters dialing(int campaign) throws RefusedRequest {
    int number = required(DIAL_MODE, 1, Integer.MAX_VALUE);
    DialMode mode = DialMode.of(number).orElseThrow(() -> unknown(DIAL_MODE, number));
    if (!list.has(METHOD)) {
      DialParameters own = configured.apply(campaign);
      return new DialParameters(mode, own.optimizeBy(), own.optimizeGoal());
    }
    int by = required(METHOD, 1, Integer.MAX_VALUE);
    OptimizeBy method = OptimizeBy.of(by).orElseThrow(() -> unknown(METHOD, by));
    int goal = required(METHOD_VALUE, 0, Integer.MAX_VALUE);
    if (!method.allowsGoal(goal)) {
      throw unknown(METHOD_VALUE, goal);
    }
    return new DialParameters(mode, method, goal);
  }

  /** Seconds since 1970; 0 is as none. */
  private Optional<Instant> time(String key) throws RefusedRequest {
    OptionalInt seconds = positive(key);
    return seconds.isPresent()
        ? Optional.of(Instant.ofEpochSecond(seconds.getAsInt()))
        : Optional.empty();
  }

  /** 0 is as none. */
  private OptionalInt positive(String key) throws RefusedRequest {
    int number = list.has(key) ? required(key, 0, Integer.MAX_VALUE) : 0;
    return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private int required(String key, int least, int most) throws RefusedRequest {
    if (list.get(key).orElse(null) instanceof Integer number && number >= least && number <= most) {
      return number;
    }
    throw wrong(
        path + ": " + key + (list.has(key) ? " is not an integer in its range" : " is missing"));
  }

  private RefusedRequest unknown(String key, int value) {
    return wrong(path + ": " + key + " = " + value + " is invalid");
  }

  private static RefusedRequest wrong(String detail) {
    return new RefusedRequest(CampaignError.CM_ERROR_INVALID_CAMPAIGN_SCHEDULE, detail);
  }

  /** A sequence with the status of each item. */
  static TKVList write(SequenceView view) {
    CampaignSequence sequence = view.sequence();
    TKVList.Builder schedule =
        TKVList.builder()
            .put(DESCRIPTION, sequence.description())
            .put(START_TIME, sequence.startTime().map(CampaignSchedule::seconds))
            .put(N_ITEMS, sequence.items().size());
    for (int i = 0; i < sequence.items().size(); i++) {
      SequenceItem item = sequence.items().get(i);
      TKVList.Builder written =
          TKVList.builder().put(STOP_AT_TIME, item.stop().at().map(CampaignSchedule::seconds));
      item.stop().contacts().ifPresent(number -> written.put(STOP_AT_CONTACTS, number));
      item.stop().dials().ifPresent(number -> written.put(STOP_AT_DIALS, number));
      schedule.put(
          ITEM + (i + 1),
          written
              .put(SLEEP, (int) item.sleep().toMinutes())
              .put(CAMPAIGN, item.campaignDbid())
              .put(DIAL_MODE, item.dialing().mode().value())
              .put(METHOD, item.dialing().optimizeBy().value())
              .put(METHOD_VALUE, item.dialing().optimizeGoal())
              .put(STATUS, view.items().get(i).value())
              .build());
    }
    return schedule.build();
  }

  private static int seconds(Instant time) {
    return (int) time.getEpochSecond();
  }
}

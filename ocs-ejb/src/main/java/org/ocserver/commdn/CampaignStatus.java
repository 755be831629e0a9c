package org.ocserver.commdn;

import java.util.Collection;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.session.message.SessionStanding;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.TKVList;

/**
 * A session's status in the words of the Communication DN API; the HTTP interface says it in the
 * same.
 *
 * <p>Source: manual, "Successful request for individual Campaign Group status" and the example
 * after it.
 */
public final class CampaignStatus {
  private CampaignStatus() {}

  /** One campaign group's status, as an event of its own. */
  public static TKVList of(SessionStanding session) {
    return event(MessageType.EV_CAMPAIGN_STATUS, session)
        .put(CommDnKey.ORIGIN_APP_ID, session.identity().applicationDbid())
        .build();
  }

  /** The statuses of all campaign groups, by name. */
  public static TKVList ofAll(int applicationDbid, Collection<SessionStanding> sessions) {
    TKVList.Builder groups = TKVList.builder();
    for (SessionStanding session : sessions) {
      TKVList.Builder group = TKVList.builder();
      attributes(group, session, session.status() != SessionStatus.NOT_LOADED);
      groups.put(session.identity().groupName(), group.build());
    }
    return TKVList.builder()
        .put(CommDnKey.MESSAGE_TYPE, MessageType.EV_ALL_CAMPAIGN_GROUPS.value())
        .put("CampaignGroups", groups.build())
        .put(CommDnKey.ORIGIN_APP_ID, applicationDbid)
        .build();
  }

  /** An event about a session, with how it dials and where it stands. */
  static TKVList.Builder event(MessageType type, SessionStanding session) {
    TKVList.Builder event = TKVList.builder().put(CommDnKey.MESSAGE_TYPE, type.value());
    attributes(event, session, true);
    return event;
  }

  private static void attributes(TKVList.Builder to, SessionStanding session, boolean isLoaded) {
    to.put(CommDnKey.CAMPAIGN_ID, session.identity().campaignDbid())
        .put(CommDnKey.GROUP_ID, session.identity().groupDbid());
    if (isLoaded) {
      to.put(CommDnKey.DIAL_MODE, session.parameters().mode().value())
          .put(CommDnKey.OPTIMIZE_BY, session.parameters().optimizeBy().value())
          .put(CommDnKey.OPTIMIZE_GOAL, session.parameters().optimizeGoal());
    }
    to.put(CommDnKey.GROUP_CAMP_STATUS, session.status().value());
    if (isLoaded) {
      to.put(
              CommDnKey.PROPERTIES,
              TKVList.builder().put("camp_group_data", TKVList.empty()).build())
          .put(ReservedKey.SWITCH_DBID.key(), session.identity().switchDbid());
    }
  }
}

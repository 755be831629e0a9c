package org.ocserver.inventory;

import org.ocserver.callinglist.DailyWindow;

/**
 * What decides, of a record's own fields, whether it can be dialed. Many records stand alike.
 *
 * @param isInList whether the list's filter takes it
 * @param status record_status, 0 if there is none
 * @param type record_type, 0 if there is none
 * @param dueInHours 0 if it is due, else the hours until it is, begun ones counted; {@link #NEVER}
 *     stands for all beyond a day
 * @param isExhausted whether it has had its most attempts
 * @param isChainHeld whether it is Ready, and another record of its chain Retrieved
 * @param timeZoneDbid 0 if there is none
 */
public record RecordState(
    boolean isInList,
    int status,
    int type,
    int dueInHours,
    boolean isExhausted,
    boolean isChainHeld,
    int timeZoneDbid,
    DailyWindow window) {
  /** Not within the next day. */
  public static final int NEVER = 25;
}

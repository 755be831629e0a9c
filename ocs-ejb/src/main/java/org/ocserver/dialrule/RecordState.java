package org.ocserver.dialrule;

import java.util.Optional;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.DailyWindow;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;

/**
 * What decides, of a record's own fields and of its chain, whether it can be dialed. Many records
 * stand alike.
 *
 * @param hasKey whether its record_id is its own, and the table keeps it so
 * @param isInList whether the list's filter takes it
 * @param status record_status, 0 if there is none
 * @param type record_type, 0 if there is none
 * @param dueInHours 0 if it is due, else the hours until it is, begun ones counted; {@link #NEVER}
 *     stands for all beyond a day, {@link #NO_TIME} for a type that needs a time and has none
 * @param isExhausted whether it has had its most attempts
 * @param hasContact whether contact_info has a visible character
 * @param keptForCampaign the campaign that a callback is kept for; 0 if for none in particular
 * @param keptForGroup the campaign group, likewise
 * @param timeZoneDbid 0 if there is none
 * @param window absent if one of its ends is missing
 */
public record RecordState(
    boolean hasKey,
    boolean isInList,
    int status,
    int type,
    int dueInHours,
    boolean isExhausted,
    boolean hasContact,
    int keptForCampaign,
    int keptForGroup,
    int timeZoneDbid,
    Optional<DailyWindow> window,
    ChainState chain) {
  /** Not within the next day. */
  public static final int NEVER = 25;

  /** Not ever. */
  public static final int NO_TIME = 26;

  /** The characters that nobody can dial or see. */
  public static final String BLANKS = " \t\n\u000B\f\r\u001C\u001D\u001E\u001F";

  /**
   * A record that a session has taken whole: its key, list, status, chain, time and owner were
   * looked at when it was taken.
   *
   * @param maxAttempts of its list; 0 = no limit
   */
  public static RecordState taken(CallingRecord record, int maxAttempts) {
    return new RecordState(
        true,
        true,
        RecordStatus.READY.value(),
        record.integer(MandatoryField.RECORD_TYPE),
        0,
        isExhausted(record.attempts(), maxAttempts),
        hasContact(record.phone()),
        0,
        0,
        record.timeZoneDbid(),
        Optional.of(record.dailyWindow()),
        ChainState.SOUND);
  }

  public static boolean isExhausted(int attempts, int maxAttempts) {
    return maxAttempts > 0 && attempts >= maxAttempts;
  }

  private static boolean hasContact(String contactInfo) {
    return contactInfo.chars().anyMatch(character -> BLANKS.indexOf(character) < 0);
  }
}

package org.ocserver.campaign.load;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.ContactInfoType;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;

/** What the texts of mandatory fields mean. */
final class MandatoryValue {
  private static final int DAY = 86_400;

  private final Map<String, Integer> timeZones;

  /**
   * @param timeZones DBIDs by name
   */
  MandatoryValue(Map<String, Integer> timeZones) {
    this.timeZones = timeZones;
  }

  /** The integer that stands for a name or another notation; the text itself if there is none. */
  String translated(MandatoryField field, String text) {
    Optional<Integer> number =
        switch (field) {
          case RECORD_TYPE ->
              named(text, RecordType.values(), RecordType::description, RecordType::value);
          case RECORD_STATUS ->
              named(text, RecordStatus.values(), RecordStatus::description, RecordStatus::value);
          case CALL_RESULT ->
              named(text, CallResult.values(), CallResult::description, CallResult::value);
          case CONTACT_INFO_TYPE ->
              named(
                  text,
                  ContactInfoType.values(),
                  ContactInfoType::description,
                  ContactInfoType::value);
          case TZ_DBID -> Optional.ofNullable(timeZones.get(text));
          case DAILY_FROM, DAILY_TILL -> secondsOfDay(text);
          default -> Optional.empty();
        };
    return number.map(String::valueOf).orElse(text);
  }

  /** Why an integer is no value for the field; empty if it is one. */
  Optional<String> problem(MandatoryField field, int value) {
    return switch (field) {
      case RECORD_TYPE -> unless(RecordType.of(value).isPresent(), "no record type", value);
      case RECORD_STATUS -> statusProblem(value);
      case CONTACT_INFO_TYPE ->
          unless(ContactInfoType.of(value).isPresent(), "no contact type", value);
      case TZ_DBID -> unless(timeZones.containsValue(value), "unknown time zone", value);
      case DAILY_FROM, DAILY_TILL -> unless(value >= 0 && value <= DAY, "no time of day", value);
      case RECORD_ID, CHAIN_ID -> unless(value > 0, "not greater than 0:", value);
      case CALL_RESULT, ATTEMPT, CHAIN_N, DIAL_SCHED_TIME, CALL_TIME ->
          unless(value >= 0, "negative:", value);
      default -> Optional.empty();
    };
  }

  private static Optional<String> statusProblem(int value) {
    if (value == RecordStatus.RETRIEVED.value()) {
      return Optional.of("Retrieved is a status that only the server gives");
    }
    return unless(RecordStatus.of(value).isPresent(), "no record status", value);
  }

  private static Optional<String> unless(boolean good, String what, int value) {
    return good ? Optional.empty() : Optional.of(what + " " + value);
  }

  private static <E> Optional<Integer> named(
      String text, E[] values, Function<E, String> name, Function<E, Integer> number) {
    return Arrays.stream(values)
        .filter(value -> name.apply(value).equalsIgnoreCase(text))
        .findFirst()
        .map(number);
  }

  /** Seconds since midnight of a time written as 8:30 or 18:05:30. */
  private static Optional<Integer> secondsOfDay(String text) {
    if (!text.matches("[0-9]{1,2}:[0-5][0-9](:[0-5][0-9])?")) {
      return Optional.empty();
    }
    String[] parts = text.split(":");
    int seconds = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
    return Optional.of(
        Integer.parseInt(parts[0]) * 3600 + Integer.parseInt(parts[1]) * 60 + seconds);
  }
}

package org.ocserver.callinglist;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a session believes of a row that it is about to have dialed.
 *
 * @param versions what decides whether and when it is dialed: as the row was read, and after each
 *     of the session's own writes that the database has not confirmed yet
 * @param chain the record ids of its chain
 */
public record Expectation(List<Map<MandatoryField, Object>> versions, Set<Integer> chain) {
  /** The fields that decide whether and when a record is dialed, and where. */
  static final List<MandatoryField> DECISIVE =
      List.of(
          MandatoryField.CHAIN_ID,
          MandatoryField.CONTACT_INFO,
          MandatoryField.CONTACT_INFO_TYPE,
          MandatoryField.RECORD_TYPE,
          MandatoryField.DIAL_SCHED_TIME,
          MandatoryField.DAILY_FROM,
          MandatoryField.DAILY_TILL,
          MandatoryField.TZ_DBID);

  public Expectation {
    versions = List.copyOf(versions);
    chain = Set.copyOf(chain);
  }

  /** Whether nobody else has changed what decides. */
  public boolean isMetBy(StoredRow row) {
    return versions.stream()
        .anyMatch(
            version ->
                DECISIVE.stream()
                    .allMatch(
                        field -> Objects.equals(version.get(field), row.fields().get(field))));
  }
}

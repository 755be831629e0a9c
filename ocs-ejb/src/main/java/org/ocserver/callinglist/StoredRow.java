package org.ocserver.callinglist;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of a calling list as it was read.
 *
 * @param fields values of integer fields as {@link Integer}, of others as {@link String}; a field
 *     that is null in the table is absent
 * @param customFields likewise, by column
 */
public record StoredRow(Map<MandatoryField, Object> fields, Map<String, Object> customFields) {
  public int recordId() {
    return fields.get(MandatoryField.RECORD_ID) instanceof Integer id ? id : 0;
  }

  public Optional<RecordStatus> status() {
    return fields.get(MandatoryField.RECORD_STATUS) instanceof Integer status
        ? RecordStatus.of(status)
        : Optional.empty();
  }

  /** Attempts made to reach the contact. */
  public int attempts() {
    return fields.get(MandatoryField.ATTEMPT) instanceof Integer attempts ? attempts : 0;
  }

  /** Whether the row is Retrieved by this campaign group of this server. */
  public boolean isHeldBy(int applicationDbid, int campaignGroupDbid) {
    return status().filter(RecordStatus.RETRIEVED::equals).isPresent()
        && Objects.equals(fields.get(MandatoryField.APP_ID), applicationDbid)
        && Objects.equals(fields.get(MandatoryField.GROUP_ID), campaignGroupDbid);
  }
}

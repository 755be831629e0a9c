package org.ocserver.callinglist;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One contact of a customer: a row of a calling list, held in memory by the dialing session that
 * retrieved it. Not thread safe: the session's thread owns it.
 */
public final class CallingRecord {
  private final int handle;
  private final EnumMap<MandatoryField, Object> fields;
  private final Map<String, Object> customFields;
  private final Map<String, Object> changedCustomFields = new LinkedHashMap<>();

  /**
   * @param handle GSW_RECORD_HANDLE, from 1
   * @param fields values of integer fields as {@link Integer}, of others as {@link String}; a field
   *     that is null in the table is absent
   * @param customFields likewise, by column
   */
  public CallingRecord(
      int handle, Map<MandatoryField, Object> fields, Map<String, Object> customFields) {
    this.handle = handle;
    this.fields = new EnumMap<>(MandatoryField.class);
    this.fields.putAll(fields);
    this.customFields = new LinkedHashMap<>(customFields);
  }

  public int handle() {
    return handle;
  }

  public int recordId() {
    return integer(MandatoryField.RECORD_ID);
  }

  public int chainId() {
    return integer(MandatoryField.CHAIN_ID);
  }

  public int chainN() {
    return integer(MandatoryField.CHAIN_N);
  }

  public String phone() {
    return text(MandatoryField.CONTACT_INFO);
  }

  /** Attempts made to reach this contact so far. */
  public int attempts() {
    return integer(MandatoryField.ATTEMPT);
  }

  /** The last result; any number, {@link CallResult} gives those with a meaning. */
  public int callResult() {
    return integer(MandatoryField.CALL_RESULT);
  }

  /** Unknown if the table has a number that is no type. */
  public RecordType type() {
    return RecordType.of(integer(MandatoryField.RECORD_TYPE)).orElse(RecordType.UNKNOWN);
  }

  public int timeZoneDbid() {
    return integer(MandatoryField.TZ_DBID);
  }

  public DailyWindow dailyWindow() {
    return new DailyWindow(integer(MandatoryField.DAILY_FROM), integer(MandatoryField.DAILY_TILL));
  }

  /** An integer field; 0 where the table has null. */
  public int integer(MandatoryField field) {
    return fields.get(field) instanceof Integer value ? value : 0;
  }

  /** A text field; empty where the table has null. */
  public String text(MandatoryField field) {
    return fields.get(field) instanceof String value ? value : "";
  }

  public Optional<Object> custom(String column) {
    return Optional.ofNullable(customFields.get(column));
  }

  public void set(MandatoryField field, int value) {
    fields.put(field, value);
  }

  public void set(MandatoryField field, String value) {
    fields.put(field, value);
  }

  public void setCustom(String column, Object value) {
    customFields.put(column, value);
    changedCustomFields.put(column, value);
  }

  /** What the table should hold for this record once the server has done with it. */
  public RecordUpdate toUpdate(RecordStatus status) {
    EnumMap<MandatoryField, Object> values = new EnumMap<>(MandatoryField.class);
    for (MandatoryField field : RecordUpdate.WRITTEN) {
      Object value = fields.get(field);
      if (value != null) {
        values.put(field, value);
      }
    }
    values.put(MandatoryField.RECORD_STATUS, status.value());
    return new RecordUpdate(
        recordId(),
        Collections.unmodifiableMap(values),
        Collections.unmodifiableMap(new LinkedHashMap<>(changedCustomFields)));
  }
}

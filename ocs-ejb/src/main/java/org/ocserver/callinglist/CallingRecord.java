package org.ocserver.callinglist;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One contact of a customer: a row of a calling list, held in memory by the dialing session that
 * retrieved it. Not thread safe: the session's thread owns it.
 */
public final class CallingRecord {
  private final int handle;
  private final EnumMap<MandatoryField, Object> fields = new EnumMap<>(MandatoryField.class);
  private final Map<String, Object> customFields = new LinkedHashMap<>();

  /** What the table holds once all that was given to {@link #toUpdate} is written. */
  private final EnumMap<MandatoryField, Object> written = new EnumMap<>(MandatoryField.class);

  private final Map<String, Object> writtenCustomFields = new LinkedHashMap<>();

  /** What the table is known to have held. */
  private final EnumMap<MandatoryField, Object> confirmed = new EnumMap<>(MandatoryField.class);

  private final Deque<RecordUpdate> unconfirmed = new ArrayDeque<>();

  /**
   * @param handle GSW_RECORD_HANDLE, from 1
   */
  public CallingRecord(int handle, StoredRow row) {
    this.handle = handle;
    fields.putAll(row.fields());
    customFields.putAll(row.customFields());
    written.putAll(fields);
    writtenCustomFields.putAll(customFields);
    confirmed.putAll(fields);
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
  }

  /**
   * What is to be written of the record: the status, and what the server itself has changed since
   * it was read or last written.
   */
  public RecordUpdate toUpdate(RecordStatus status) {
    EnumMap<MandatoryField, Object> changed = new EnumMap<>(MandatoryField.class);
    for (MandatoryField field : RecordUpdate.WRITABLE) {
      Object value = fields.get(field);
      if (!Objects.equals(value, written.put(field, value))) {
        changed.put(field, value);
      }
    }
    Map<String, Object> changedCustomFields = new LinkedHashMap<>();
    customFields.forEach(
        (column, value) -> {
          if (!Objects.equals(value, writtenCustomFields.put(column, value))) {
            changedCustomFields.put(column, value);
          }
        });
    RecordUpdate update =
        new RecordUpdate(
            recordId(),
            status,
            type(),
            Collections.unmodifiableMap(changed),
            Collections.unmodifiableMap(changedCustomFields));
    unconfirmed.add(update);
    return update;
  }

  /** The database has taken an update, and those before it. */
  public void confirm(RecordUpdate update) {
    while (unconfirmed.contains(update)) {
      confirmed.putAll(unconfirmed.remove().values());
    }
  }

  /**
   * What the record's row should say, as far as that decides about its dial.
   *
   * @param chain the record's chain
   */
  public Expectation expectation(Chain chain) {
    List<Map<MandatoryField, Object>> versions = new ArrayList<>();
    Map<MandatoryField, Object> version = new EnumMap<>(confirmed);
    versions.add(version);
    for (RecordUpdate update : unconfirmed) {
      version = new EnumMap<>(version);
      version.putAll(update.values());
      versions.add(version);
    }
    return new Expectation(
        versions, chain.records().stream().map(CallingRecord::recordId).collect(toSet()));
  }

  /** Takes over what others have written, but for fields that the server itself has changed. */
  public void refresh(StoredRow row) {
    for (MandatoryField field : MandatoryField.values()) {
      Object value = row.fields().get(field);
      confirmed.put(field, value);
      if (Objects.equals(fields.get(field), written.get(field))) {
        fields.put(field, value);
        written.put(field, value);
      }
    }
    Set<String> columns = new HashSet<>(customFields.keySet());
    columns.addAll(row.customFields().keySet());
    for (String column : columns) {
      Object value = row.customFields().get(column);
      if (Objects.equals(customFields.get(column), writtenCustomFields.get(column))) {
        customFields.put(column, value);
        writtenCustomFields.put(column, value);
      }
    }
  }
}

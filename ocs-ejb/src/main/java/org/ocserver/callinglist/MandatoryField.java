package org.ocserver.callinglist;

import java.util.Locale;
import java.util.Optional;

/**
 * The fields that every calling list has, in the order of the default format.
 *
 * <p>Source: manual, "Outbound Contact Mandatory Fields in the Default Format"; the keys are those
 * of "Modifiable Mandatory Genesys Fields" and "Reserved Keys".
 */
public enum MandatoryField {
  RECORD_ID(FieldType.INT, 0),
  CONTACT_INFO(FieldType.VARCHAR, 128),
  CONTACT_INFO_TYPE(FieldType.INT, 0),
  RECORD_TYPE(FieldType.INT, 0),
  RECORD_STATUS(FieldType.INT, 0),
  CALL_RESULT(FieldType.INT, 0),
  ATTEMPT(FieldType.INT, 0),
  DIAL_SCHED_TIME(FieldType.INT, 0),
  CALL_TIME(FieldType.INT, 0),
  DAILY_FROM(FieldType.INT, 0),
  DAILY_TILL(FieldType.INT, 0),
  TZ_DBID(FieldType.INT, 0),
  CAMPAIGN_ID(FieldType.INT, 0),
  AGENT_ID(FieldType.VARCHAR, 32),
  CHAIN_ID(FieldType.INT, 0),
  CHAIN_N(FieldType.INT, 0),
  GROUP_ID(FieldType.INT, 0),
  APP_ID(FieldType.INT, 0),
  TREATMENTS(FieldType.VARCHAR, 255),
  MEDIA_REF(FieldType.INT, 0),
  EMAIL_SUBJECT(FieldType.VARCHAR, 255),
  EMAIL_TEMPLATE_ID(FieldType.INT, 0),
  SWITCH_ID(FieldType.INT, 0);

  private final FieldType type;
  private final int length;

  MandatoryField(FieldType type, int length) {
    this.type = type;
    this.length = length;
  }

  /** The column's name: {@code record_id}, and so on. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  public FieldType type() {
    return type;
  }

  /** The most characters of a varchar field; 0 for others. */
  public int length() {
    return length;
  }

  public static Optional<MandatoryField> ofColumn(String column) {
    for (MandatoryField field : values()) {
      if (field.column().equalsIgnoreCase(column)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}

package org.ocserver.campaign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.option.Options;

/**
 * The mandatory fields as a format has them if it does not say otherwise.
 *
 * <p>Source: manual, "Outbound Contact Mandatory Fields in the Default Format".
 */
public final class StandardFields {
  private static final Set<MandatoryField> NOT_NULL =
      EnumSet.of(
          MandatoryField.RECORD_ID,
          MandatoryField.CONTACT_INFO,
          MandatoryField.CONTACT_INFO_TYPE,
          MandatoryField.RECORD_TYPE,
          MandatoryField.RECORD_STATUS,
          MandatoryField.CALL_RESULT,
          MandatoryField.ATTEMPT,
          MandatoryField.DAILY_FROM,
          MandatoryField.DAILY_TILL,
          MandatoryField.CHAIN_ID,
          MandatoryField.CHAIN_N);

  private static final Map<MandatoryField, Integer> DEFAULTS = new EnumMap<>(MandatoryField.class);

  static {
    DEFAULTS.put(MandatoryField.CONTACT_INFO_TYPE, 0);
    DEFAULTS.put(MandatoryField.RECORD_TYPE, RecordType.GENERAL.value());
    DEFAULTS.put(MandatoryField.RECORD_STATUS, RecordStatus.READY.value());
    DEFAULTS.put(MandatoryField.CALL_RESULT, CallResult.UNKNOWN_CALL_RESULT.value());
    DEFAULTS.put(MandatoryField.ATTEMPT, 0);
    DEFAULTS.put(MandatoryField.DAILY_FROM, CallingList.DEFAULT_DAILY_FROM);
    DEFAULTS.put(MandatoryField.DAILY_TILL, CallingList.DEFAULT_DAILY_TILL);
    DEFAULTS.put(MandatoryField.CHAIN_N, 0);
  }

  private StandardFields() {}

  /** A format of the mandatory fields and the custom ones given. */
  public static Format format(int dbid, int tenantDbid, String name, List<Field> custom) {
    return complete(new Format(dbid, tenantDbid, name, custom));
  }

  /**
   * The format with all mandatory fields, first and in the order of the default format; those that
   * it lists already stay as they are, and the others get DBIDs above the ones in use.
   */
  public static Format complete(Format format) {
    List<Field> fields = new ArrayList<>();
    int dbid = format.fields().stream().mapToInt(Field::dbid).max().orElse(0);
    for (MandatoryField mandatory : MandatoryField.values()) {
      Optional<Field> listed = format.field(mandatory.column());
      fields.add(
          listed.isPresent()
              ? renamed(listed.get(), mandatory.column())
              : field(++dbid, mandatory));
    }
    format.fields().stream()
        .filter(field -> MandatoryField.ofColumn(field.name()).isEmpty())
        .forEach(fields::add);
    return new Format(format.dbid(), format.tenantDbid(), format.name(), fields);
  }

  private static Field renamed(Field field, String column) {
    return new Field(
        field.dbid(),
        column,
        field.type(),
        field.length(),
        field.nullable(),
        field.defaultValue(),
        field.options());
  }

  private static Field field(int dbid, MandatoryField mandatory) {
    return new Field(
        dbid,
        mandatory.column(),
        mandatory.type(),
        mandatory.length(),
        !NOT_NULL.contains(mandatory),
        Optional.ofNullable(DEFAULTS.get(mandatory)).map(String::valueOf),
        Options.none());
  }
}

package org.ocserver.campaign.check;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ocserver.callinglist.FieldType;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.campaign.Field;
import org.ocserver.campaign.FieldValue;
import org.ocserver.campaign.Format;

/**
 * Fields can be columns of a table, mandatory fields keep their types, and custom fields stay away
 * from reserved keys.
 *
 * <p>Source: manual, "Reserved Keys".
 */
final class FormatRule implements Rule {
  private static final String RESERVED_PREFIX = "GSW_";
  private static final Set<String> RESERVED_KEYS = Set.of("INTERACTIONTYPE", "INTERACTIONSUBTYPE");
  private static final int MAX_LENGTH = 4000;

  @Override
  public void apply(Draft draft, Findings findings) {
    draft.all(Format.class).forEach(format -> checkFormat(format, findings));
  }

  private static void checkFormat(Draft.Item<Format> format, Findings findings) {
    Findings.Distinct columns = findings.distinct("field");
    Findings.Distinct keys = findings.distinct("send_attribute");
    for (Field field : format.object().fields()) {
      String path = format.path("fields[" + field.name() + "]");
      SqlName.check(field.name(), path, findings);
      columns.check(field.name().toLowerCase(Locale.ROOT), field.name(), path);
      field.sendAttribute().ifPresent(key -> keys.check(key, key, path));
      checkType(field, path, findings);
      MandatoryField.ofColumn(field.name())
          .ifPresentOrElse(
              mandatory -> checkMandatory(field, mandatory, path, findings),
              () -> checkCustom(field, path, findings));
    }
  }

  private static void checkType(Field field, String path, Findings findings) {
    if (field.type() == FieldType.CHAR || field.type() == FieldType.VARCHAR) {
      findings.addIfOutside(field.length(), 1, MAX_LENGTH, path + ".length");
    } else {
      findings.addIf(
          field.length() != 0, path + ".length", field.type().typeName() + " has no length");
    }
    Optional<String> badDefault =
        field.defaultValue().flatMap(value -> FieldValue.problem(field, value));
    badDefault.ifPresent(reason -> findings.add(path + ".defaultValue", reason));
  }

  private static void checkMandatory(
      Field field, MandatoryField mandatory, String path, Findings findings) {
    findings.addIf(
        field.type() != mandatory.type(),
        path + ".type",
        "the mandatory field must be " + mandatory.type().typeName());
    findings.addIf(
        field.type() == mandatory.type() && field.length() < mandatory.length(),
        path + ".length",
        "the mandatory field must have at least " + mandatory.length() + " characters");
  }

  private static void checkCustom(Field field, String path, Findings findings) {
    field
        .sendAttribute()
        .map(key -> key.toUpperCase(Locale.ROOT))
        .filter(key -> key.startsWith(RESERVED_PREFIX) || RESERVED_KEYS.contains(key))
        .ifPresent(
            key -> findings.add(path + ".options", "send_attribute " + key + " is reserved"));
  }
}

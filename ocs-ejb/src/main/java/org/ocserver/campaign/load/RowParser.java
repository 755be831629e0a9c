package org.ocserver.campaign.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.callinglist.ContactInfoType;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.CallingList;
import org.ocserver.campaign.Field;
import org.ocserver.campaign.FieldValue;

/** Makes the values of a record out of the texts of a row. */
final class RowParser {
  private final ImportTarget target;
  private final ColumnMapping mapping;
  private final MandatoryValue mandatory;

  RowParser(ImportTarget target, ColumnMapping mapping) {
    this.target = target;
    this.mapping = mapping;
    this.mandatory = new MandatoryValue(target.timeZones());
  }

  /**
   * The values that the row gives, and the defaults for those that it does not; without the
   * record's identity, which {@link RecordIdentity} completes.
   */
  Map<String, Object> parse(List<String> row) throws BadRowException {
    if (row.size() != mapping.columns()) {
      throw new BadRowException(
          (row.size() < mapping.columns() ? "too few" : "too many")
              + " columns: "
              + row.size()
              + " instead of "
              + mapping.columns());
    }
    Map<String, Object> values = new HashMap<>();
    for (Map.Entry<Integer, Field> column : mapping.fields().entrySet()) {
      String text = row.get(column.getKey()).strip();
      if (!text.isEmpty()) {
        values.put(column.getValue().name(), value(column.getValue(), text));
      }
    }
    checkContact(values);
    addDefaults(values);
    checkStatus(values);
    return values;
  }

  private Object value(Field field, String text) throws BadRowException {
    Optional<MandatoryField> known = MandatoryField.ofColumn(field.name());
    String translated = known.map(m -> mandatory.translated(m, text)).orElse(text);
    try {
      Object value = FieldValue.parse(field, translated);
      if (known.isPresent() && value instanceof Integer number) {
        Optional<String> problem = mandatory.problem(known.get(), number);
        if (problem.isPresent()) {
          throw new BadRowException(field.name() + ": " + problem.get());
        }
      }
      return value;
    } catch (IllegalArgumentException e) {
      throw new BadRowException(
          known.filter(MandatoryField.TZ_DBID::equals).isPresent()
              ? "unknown time zone \"" + text + "\""
              : field.name() + ": " + e.getMessage());
    }
  }

  private static void checkContact(Map<String, Object> values) throws BadRowException {
    Object contact = values.get(MandatoryField.CONTACT_INFO.column());
    if (contact == null) {
      throw new BadRowException("the phone is missing");
    }
    if (contact.toString().chars().anyMatch(Character::isISOControl)) {
      throw new BadRowException("the phone has control characters");
    }
    boolean isPhone =
        number(values, MandatoryField.CONTACT_INFO_TYPE)
            .flatMap(ContactInfoType::of)
            .filter(
                type ->
                    type == ContactInfoType.EMAIL_ADDRESS
                        || type == ContactInfoType.INSTANT_MESSAGING)
            .isEmpty();
    if (isPhone && contact.toString().chars().noneMatch(c -> c >= '0' && c <= '9')) {
      throw new BadRowException("the phone \"" + contact + "\" has no digit");
    }
  }

  private static void checkStatus(Map<String, Object> values) throws BadRowException {
    RecordStatus status =
        number(values, MandatoryField.RECORD_STATUS)
            .flatMap(RecordStatus::of)
            .orElse(RecordStatus.NO_RECORD_STATUS);
    RecordType type =
        number(values, MandatoryField.RECORD_TYPE)
            .flatMap(RecordType::of)
            .orElse(RecordType.NO_RECORD_TYPE);
    if (!status.allows(type)) {
      throw new BadRowException(
          "record_status: %s does not go with the record type %s"
              .formatted(status.description(), type.description()));
    }
  }

  private static Optional<Integer> number(Map<String, Object> values, MandatoryField field) {
    return Optional.ofNullable((Integer) values.get(field.column()));
  }

  private void addDefaults(Map<String, Object> values) throws BadRowException {
    CallingList list = target.list();
    values.putIfAbsent(MandatoryField.DAILY_FROM.column(), list.dailyFrom());
    values.putIfAbsent(MandatoryField.DAILY_TILL.column(), list.dailyTill());
    for (Field field : target.format().fields()) {
      if (values.containsKey(field.name()) || RecordIdentity.covers(field)) {
        continue;
      }
      if (field.defaultValue().isPresent()) {
        values.put(field.name(), FieldValue.parse(field, field.defaultValue().get()));
      } else if (!field.nullable()) {
        throw new BadRowException(field.name() + " is missing");
      }
    }
  }
}

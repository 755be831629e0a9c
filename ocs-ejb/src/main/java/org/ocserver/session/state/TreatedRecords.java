package org.ocserver.session.state;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ocserver.callinglist.BusinessHours;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.DailyWindow;
import org.ocserver.callinglist.FieldType;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.option.OcsOptions;
import org.ocserver.campaign.option.Option;
import org.ocserver.campaign.option.OptionLevel;
import org.ocserver.campaign.option.RecordOptions;
import org.ocserver.campaign.option.TreatmentOptions;
import org.ocserver.session.settings.SessionList;
import org.ocserver.treatment.scxml.DayTime;
import org.ocserver.treatment.scxml.DayTimes;
import org.ocserver.treatment.scxml.FlexAttribute;
import org.ocserver.treatment.scxml.FlexAttributes;
import org.ocserver.treatment.scxml.TreatedCustomer;

/** A chain's records as its machine sees and changes them. */
final class TreatedRecords implements TreatedCustomer {
  private static final int MOST_ATTRIBUTES = 100;

  /** Whom not to call is not for a document to say. */
  private static final Set<String> UNTOUCHED =
      Set.of(RecordOptions.CHECK_DNC_LIST.name(), RecordOptions.CHECK_DNC_CALLBACK.name());

  private static final Set<MandatoryField> SETTABLE =
      Set.of(
          MandatoryField.CONTACT_INFO,
          MandatoryField.CONTACT_INFO_TYPE,
          MandatoryField.DAILY_FROM,
          MandatoryField.DAILY_TILL);

  private static final Set<String> NOT_PREFERRED = Set.of("", "0", "no", "false");

  private final CampaignState campaign;
  private final FlexAttributes attributes;
  private Chain chain;
  private Instant now;
  private boolean callBegun;

  TreatedRecords(CampaignState campaign, Chain chain, FlexAttributes attributes, Instant now) {
    this.campaign = campaign;
    this.chain = chain;
    this.attributes = attributes;
    this.now = now;
  }

  /** The chain as it is now, and nobody is called. */
  void are(Chain present, Instant at) {
    chain = present;
    now = at;
    callBegun = false;
  }

  void callBegun() {
    callBegun = true;
  }

  ListTable table() {
    return chain.table();
  }

  FlexAttributes attributes() {
    return attributes;
  }

  /** Whether a record is no longer in the chain, or must not be called any more. */
  boolean isWithdrawn(int recordId) {
    return chain.records().stream()
        .noneMatch(r -> r.recordId() == recordId && r.type() != RecordType.NO_CALL);
  }

  private boolean mayBeDialed(CallingRecord record) {
    return record.type() != RecordType.NO_CALL && !list().isExhausted(record);
  }

  private SessionList list() {
    return campaign.buffer.listOf(chain);
  }

  @Override
  public List<Contact> contacts() {
    return chain.records().stream()
        .sorted(Comparator.comparing(record -> !isPreferred(record)))
        .map(
            record ->
                new Contact(
                    record.recordId(),
                    record.integer(MandatoryField.CONTACT_INFO_TYPE),
                    record.attempts(),
                    mayBeDialed(record),
                    fields(record)))
        .toList();
  }

  private Map<String, Object> fields(CallingRecord record) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (MandatoryField field : MandatoryField.values()) {
      fields.put(
          field.column(),
          field.type() == FieldType.INT ? (Object) record.integer(field) : record.text(field));
    }
    for (ListField field : chain.table().customFields()) {
      record.custom(field.name()).ifPresent(value -> fields.put(field.name(), value));
    }
    return fields;
  }

  @Override
  public boolean isPreferred() {
    return chain.records().stream().anyMatch(this::isPreferred);
  }

  private boolean isPreferred(CallingRecord record) {
    return list()
        .options()
        .value(TreatmentOptions.TREATMENT_PREFERRED_CONTACT_FIELD)
        .flatMap(record::custom)
        .filter(value -> !NOT_PREFERRED.contains(value.toString().strip().toLowerCase(Locale.ROOT)))
        .isPresent();
  }

  @Override
  public Optional<DayTimes> dayTimes() {
    BusinessHours hours = list().dayTimes();
    return hours == BusinessHours.ALWAYS
        ? Optional.empty()
        : Optional.of(new DayTimes(hours, zone()));
  }

  private ZoneId zone() {
    return campaign.settings.timeZones().zone(chain.first().timeZoneDbid()).orElse(ZoneOffset.UTC);
  }

  /** The interval of the day that it is then. */
  Optional<DayTime> dayTime(Instant at) {
    return dayTimes().map(times -> times.at(at));
  }

  @Override
  public boolean isCallUnderWay() {
    return callBegun;
  }

  /** The session looks for what the machine wants called, and at the do-not-call list once more. */
  @Override
  public Optional<CallResult> call(int recordId) {
    CallingRecord record = record(recordId);
    if (!campaign.mustNotBeCalled(record, list(), now)) {
      return Optional.empty();
    }
    campaign.markDoNotCall(record);
    return Optional.of(CallResult.DO_NOT_CALL);
  }

  private CallingRecord record(int recordId) {
    return chain.records().stream()
        .filter(record -> record.recordId() == recordId)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Optional<String> problemOf(Optional<Integer> recordId, FlexAttribute attribute) {
    return switch (attribute.target()) {
      case OPTIONS -> attributeProblem(attribute).or(() -> optionProblem(attribute));
      case EXTENSIONS -> attributeProblem(attribute);
      case USERDATA -> fieldProblem(attribute.key(), attribute.value());
    };
  }

  private Optional<String> attributeProblem(FlexAttribute attribute) {
    if (attributes.size() >= MOST_ATTRIBUTES) {
      return Optional.of("more than " + MOST_ATTRIBUTES + " are set");
    }
    return ListField.isStorable(attribute.key())
            && ListField.isStorable(attribute.value().toString())
        ? Optional.empty()
        : Optional.of("not a text that can be stored");
  }

  private static Optional<String> optionProblem(FlexAttribute attribute) {
    Optional<Option<?>> option =
        OcsOptions.named(attribute.key())
            .filter(it -> it.level() == OptionLevel.CALLING_LIST)
            .filter(it -> !UNTOUCHED.contains(it.name()));
    if (option.isEmpty()) {
      return Optional.of("no option of a calling list that a document may set");
    }
    return option.get().type().parse(attribute.value().toString()).isPresent()
        ? Optional.empty()
        : Optional.of("no value of this option");
  }

  private Optional<String> fieldProblem(String key, Object value) {
    Optional<MandatoryField> mandatory = MandatoryField.ofColumn(key).filter(SETTABLE::contains);
    if (mandatory.isEmpty()) {
      return custom(key)
          .map(field -> field.problemOf(value))
          .orElse(Optional.of("no field that can be set"));
    }
    return switch (mandatory.get()) {
      case CONTACT_INFO ->
          new ListField(key, FieldType.VARCHAR, mandatory.get().length(), Optional.empty())
              .problemOf(value)
              .or(() -> value.equals("") ? Optional.of("a number") : Optional.empty());
      case CONTACT_INFO_TYPE -> whole(value, 10);
      default -> whole(value, DailyWindow.DAY);
    };
  }

  private static Optional<String> whole(Object value, int most) {
    return value instanceof Integer number && number >= 0 && number <= most
        ? Optional.empty()
        : Optional.of("an integer from 0 to " + most);
  }

  private Optional<ListField> custom(String key) {
    return chain.table().customFields().stream()
        .filter(field -> field.name().equalsIgnoreCase(key))
        .findFirst()
        .or(() -> chain.table().sentAs(key));
  }

  @Override
  public void set(Optional<Integer> recordId, FlexAttribute attribute) {
    if (attribute.target() != FlexAttribute.Target.USERDATA) {
      attributes.set(recordId, attribute);
      return;
    }
    for (CallingRecord record : chain.records()) {
      if (recordId.filter(id -> id != record.recordId()).isEmpty()) {
        set(record, attribute);
      }
    }
  }

  private void set(CallingRecord record, FlexAttribute attribute) {
    Optional<MandatoryField> mandatory =
        MandatoryField.ofColumn(attribute.key()).filter(SETTABLE::contains);
    if (mandatory.isEmpty()) {
      record.setCustom(custom(attribute.key()).orElseThrow().name(), attribute.value());
    } else if (attribute.value() instanceof Integer number) {
      record.set(mandatory.get(), number);
    } else {
      record.set(mandatory.get(), attribute.value().toString());
    }
  }
}

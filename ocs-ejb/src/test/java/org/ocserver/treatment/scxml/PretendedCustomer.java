package org.ocserver.treatment.scxml;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.callinglist.BusinessHours;
import org.ocserver.callinglist.CallResult;
import org.ocserver.scxml.DocumentException;
import org.ocserver.scxml.Limits;
import org.ocserver.scxml.ScxmlDocument;

/** A chain of three numbers, its machine, and a virtual clock that begins on a Monday at 8:00. */
final class PretendedCustomer implements TreatedCustomer, Warnings {
  static final int BUSINESS = 11;
  static final int HOME = 12;
  static final int MOBILE = 13;
  private static final TreatmentDocuments DOCUMENTS =
      new TreatmentDocuments(InstantSource.system());

  final List<String> done = new ArrayList<>();
  final List<String> warnings = new ArrayList<>();
  final List<Contact> contacts =
      new ArrayList<>(List.of(contact(BUSINESS, 2), contact(HOME, 1), contact(MOBILE, 4)));
  Optional<DayTimes> dayTimes = Optional.of(new DayTimes(hours(), ZoneOffset.UTC));
  Instant now = Instant.parse("2030-01-07T08:00:00Z");
  boolean saving;
  ScxmlDocument document;
  ChainMachine machine;

  private static Contact contact(int id, int type) {
    return new Contact(
        id, type, 1, true, Map.of("contact_info", "555" + id, "contact_info_type", type));
  }

  private static BusinessHours hours() {
    BusinessHours.Builder hours = new BusinessHours.Builder();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
        hours.weekday(day, 9 * 3600, 17 * 3600);
      }
    }
    return hours.date(LocalDate.of(2030, 1, 9), 0, 0).build();
  }

  PretendedCustomer start(String xml, Map<String, String> variables) throws DocumentException {
    document = DOCUMENTS.read(xml, DocumentLimits.DEFAULT);
    machine = ChainMachine.start(document, "chain-1", variables, this, this, Limits.DEFAULT, now);
    return this;
  }

  /** A document of one state, whose onentry is given; it logs what it then gets. */
  PretendedCustomer doing(String actions) throws DocumentException {
    return start(
        "<scxml xmlns='http://www.w3.org/2005/07/scxml' xmlns:ocs='urn:ocserver:ocs'"
            + " datamodel='ecmascript'><state id='a'><onentry>"
            + actions
            + "</onentry><transition event='*'><log expr=\"_event.name + ' ' +"
            + " JSON.stringify(_event.data || {})\"/></transition></state></scxml>",
        Map.of());
  }

  PretendedCustomer result(CallResult result) throws DocumentException {
    machine.callEnded(result.value(), now);
    saveAndRestore();
    return this;
  }

  PretendedCustomer pass(Duration time) throws DocumentException {
    Instant until = now.plus(time);
    while (machine.nextWake().filter(due -> !due.isAfter(until)).isPresent()) {
      now = machine.nextWake().get();
      machine.wake(now);
      saveAndRestore();
    }
    now = until;
    return this;
  }

  /** As after a restart, but that no call is lost. */
  private void saveAndRestore() throws DocumentException {
    if (saving && machine.isRunning() && !machine.isCalling()) {
      Optional<DayTimes> before = dayTimes;
      dayTimes = Optional.empty();
      machine = ChainMachine.restore(document, machine.save(), this, this, Limits.DEFAULT, now);
      dayTimes = before;
    }
  }

  /** Whether the machine was told of an error, with its code in both spellings. */
  boolean wasTold(String event, int code) {
    return warnings.stream()
        .anyMatch(
            it ->
                it.startsWith(event + " {")
                    && it.matches(".*\"error_code\":" + code + "\\b.*")
                    && it.matches(".*\"Error_code\":" + code + "\\b.*"));
  }

  @Override
  public List<Contact> contacts() {
    return contacts;
  }

  @Override
  public boolean isPreferred() {
    return false;
  }

  @Override
  public Optional<DayTimes> dayTimes() {
    return dayTimes;
  }

  @Override
  public Optional<CallResult> call(int recordId) {
    done.add("call " + recordId);
    return Optional.empty();
  }

  @Override
  public void set(Optional<Integer> recordId, FlexAttribute attribute) {
    done.add(
        "set "
            + recordId.map(Object::toString).orElse("all")
            + " "
            + attribute.target()
            + " "
            + attribute.key()
            + "="
            + attribute.value());
  }

  @Override
  public void warn(String message) {
    warnings.add(message);
  }
}

package org.ocserver.treatment.scxml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ocserver.callinglist.CallResult;
import org.ocserver.scxml.ActionContext;
import org.ocserver.scxml.Event;
import org.ocserver.scxml.MachineHost;
import org.ocserver.scxml.Trace;
import org.ocserver.scxml.XmlElement;
import org.ocserver.treatment.scxml.FlexAttribute.Target;
import org.ocserver.treatment.scxml.TreatedCustomer.Contact;

/**
 * Carries out the actions of one chain's machine.
 *
 * <p>Source: manual, "Custom Actions" and "Events from OCS".
 */
final class ChainActions implements MachineHost {
  private static final List<String> CODES = Stream.of(DayTime.values()).map(Enum::name).toList();
  private static final int ALL_RECORDS = 0;
  static final String DAY_TIME_CHANGE = "ocs.daytime_change";

  private final TreatedCustomer customer;
  private final Warnings warnings;
  private Optional<Integer> last = Optional.empty();
  private Optional<Integer> calling = Optional.empty();
  private Afterwards afterwards = Afterwards.FINALIZE;

  ChainActions(TreatedCustomer customer, Warnings warnings) {
    this.customer = customer;
    this.warnings = warnings;
  }

  @Override
  public void perform(XmlElement element, ActionContext context) {
    ActionAttributes attributes = new ActionAttributes(element, context);
    switch (element.name()) {
      case "timeout" -> timeout(attributes);
      case "next_record" -> nextRecord(element, context);
      case "get_daytime" -> context.send(dayTime(dayTimes().at(context.now())));
      case "get_info" -> info(attributes);
      case "make_call" -> call(attributes);
      case "set_flex_attr" -> set(element, context);
      default -> afterwards = Afterwards.of(attributes);
    }
  }

  private void timeout(ActionAttributes attributes) {
    Optional<DayTime> range = DayTime.of(attributes.element().attribute("delay").orElse(""));
    String delay = range.isPresent() ? range.get().name() : attributes.expression("delay").strip();
    Optional<DayTime> interval = DayTime.of(delay);
    Duration wait = interval.isPresent() ? until(interval.get(), attributes) : seconds(delay);
    attributes.context().sendLater(Event.external("ocs.timeout", Map.of()), wait);
  }

  private static Duration seconds(String delay) {
    if (!delay.matches("[0-9]{1,9}(\\.[0-9]{1,3})?")) {
      throw TreatmentError.INVALID_VALUE.because("timeout/@delay is " + delay);
    }
    return Duration.ofMillis(Math.round(Double.parseDouble(delay) * 1000));
  }

  private Duration until(DayTime interval, ActionAttributes attributes) {
    return dayTimes()
        .until(interval, attributes.context().now())
        .orElseThrow(
            () -> TreatmentError.NO_SUCH_INTERVAL.because("no " + interval + " within a year"));
  }

  private DayTimes dayTimes() {
    return customer
        .dayTimes()
        .orElseThrow(
            () -> TreatmentError.NO_BUSINESS_HOURS.because("no business hours are configured"));
  }

  static Event dayTime(DayTime code) {
    return Event.external(DAY_TIME_CHANGE, Map.of("daytime_code", code.name()));
  }

  private void info(ActionAttributes attributes) {
    attributes.choice("what", List.of("TIMERANGE"));
    DayTime interval = DayTime.valueOf(attributes.choice("param", CODES));
    String seconds = Long.toString(until(interval, attributes).toSeconds());
    attributes.context().send(Event.external("ocs.info", Map.of("result", seconds)));
  }

  private void nextRecord(XmlElement element, ActionContext context) {
    RecordChoice choice = RecordChoice.of(element, context, warnings);
    List<Contact> contacts = customer.contacts();
    Optional<Contact> next = choice.choose(contacts, last);
    Map<String, Object> data = new LinkedHashMap<>();
    if (next.isPresent()) {
      last = next.map(Contact::recordId);
      data.putAll(next.get().fields());
      data.put("record_id", next.get().recordId());
      data.put("gsw_chain_attempts", contacts.stream().mapToInt(Contact::attempts).sum());
      data.put("gsw_preferred_flag", customer.isPreferred() ? "yes" : "no");
    } else {
      data.put("record_id", null);
    }
    context.send(Event.external("ocs.next_record", data));
  }

  private void call(ActionAttributes attributes) {
    Contact contact = contact(attributes.integer("record_id"));
    if (calling.isPresent() && customer.isCallUnderWay()) {
      throw TreatmentError.CALL_IN_PROGRESS.because(
          "make_call while record " + calling.get() + " is called");
    }
    Optional<CallResult> known = customer.call(contact.recordId());
    if (known.isPresent()) {
      attributes.context().send(callResult(known.get().value()));
    } else if (contact.mayBeDialed()) {
      calling = Optional.of(contact.recordId());
    } else {
      throw TreatmentError.NOT_DIALABLE.because(
          "record " + contact.recordId() + " may not be dialed any more");
    }
  }

  static Event callResult(int number) {
    return Event.external("ocs.callresult", Map.of("callresult", CallResultNames.name(number)));
  }

  private Contact contact(int recordId) {
    return customer.contacts().stream()
        .filter(contact -> contact.recordId() == recordId)
        .findFirst()
        .orElseThrow(
            () -> TreatmentError.NO_SUCH_RECORD.because("no record " + recordId + " in the chain"));
  }

  /** All of them or none. */
  private void set(XmlElement element, ActionContext context) {
    int recordId = new ActionAttributes(element, context).integer("record_id");
    Optional<Integer> record =
        recordId == ALL_RECORDS ? Optional.empty() : Optional.of(contact(recordId).recordId());
    List<FlexAttribute> attributes = new ArrayList<>();
    for (XmlElement child : element.elements()) {
      attributes.add(attribute(new ActionAttributes(child, context)));
    }
    if (attributes.isEmpty()) {
      throw TreatmentError.NO_VALUE.because("set_flex_attr without flex_attr");
    }
    for (FlexAttribute attribute : attributes) {
      Optional<String> problem = customer.problemOf(record, attribute);
      if (problem.isPresent()) {
        throw TreatmentError.INVALID_VALUE.because(attribute.key() + ": " + problem.get());
      }
    }
    attributes.forEach(attribute -> customer.set(record, attribute));
  }

  private static FlexAttribute attribute(ActionAttributes attributes) {
    List<String> targets = Stream.of(Target.values()).map(Enum::name).toList();
    Target target = Target.valueOf(attributes.choice("attr", targets));
    boolean isInteger = attributes.choice("type", List.of("string", "int")).equals("int");
    Object value =
        isInteger ? (Object) attributes.integer("value") : attributes.expression("value");
    return new FlexAttribute(target, attributes.expression("key"), value);
  }

  /** The call is over. */
  void callEnded() {
    calling = Optional.empty();
  }

  Optional<Integer> last() {
    return last;
  }

  Optional<Integer> calling() {
    return calling;
  }

  Afterwards afterwards() {
    return afterwards;
  }

  void restore(Optional<Integer> lastGiven, Optional<Integer> called, Afterwards then) {
    last = lastGiven;
    calling = called;
    afterwards = then;
  }

  @Override
  public void log(String label, String text) {
    warnings.warn(label.isEmpty() ? text : label + ": " + text);
  }

  @Override
  public void trace(Trace trace) {
    warnings.follow(trace);
    if (trace instanceof Trace.Failed failed) {
      warnings.warn(failed.event() + ": " + failed.message());
    }
  }
}

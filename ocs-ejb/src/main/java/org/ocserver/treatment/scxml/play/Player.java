package org.ocserver.treatment.scxml.play;

import java.io.PrintStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.callinglist.BusinessHours;
import org.ocserver.callinglist.CallResult;
import org.ocserver.scxml.Event;
import org.ocserver.scxml.Limits;
import org.ocserver.scxml.ScxmlDocument;
import org.ocserver.scxml.Trace;
import org.ocserver.treatment.scxml.ChainMachine;
import org.ocserver.treatment.scxml.DayTimes;
import org.ocserver.treatment.scxml.FlexAttribute;
import org.ocserver.treatment.scxml.TreatedCustomer;
import org.ocserver.treatment.scxml.Warnings;

/**
 * A document and a customer of three numbers, on a clock that begins on Monday, 7 January 2030, at
 * 8:00; business hours are 9:00 to 17:00 from Monday to Friday.
 */
final class Player implements TreatedCustomer, Warnings {
  private static final Instant BEGIN = Instant.parse("2030-01-07T08:00:00Z");
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int MOST_WAKES = 10_000;
  private static final int OPENS = 9 * 3600;
  private static final int CLOSES = 17 * 3600;

  private final ScxmlDocument document;
  private final PrintStream out;
  private Instant now = BEGIN;
  private int wakes;

  Player(ScxmlDocument document, PrintStream out) {
    this.document = document;
    this.out = out;
  }

  /** The exit code. */
  int play(List<PlayedEvent> events) {
    ChainMachine machine =
        ChainMachine.start(document, "played", Map.of(), this, this, Limits.DEFAULT, now);
    for (PlayedEvent event : events) {
      pass(machine, now.plus(event.after()));
      if (event.result().isPresent()) {
        machine.callEnded(event.result().get().value(), now);
      } else {
        machine.tell(Event.ofJson(event.name(), event.data()), now);
      }
    }
    pass(machine, BEGIN.plus(LONGEST));
    if (machine.failure().isPresent()) {
      out.println("error: " + machine.failure().get());
      return 1;
    }
    out.println("final: " + String.join(" ", machine.states()));
    return 0;
  }

  private void pass(ChainMachine machine, Instant until) {
    while (machine.nextWake().filter(due -> !due.isAfter(until)).isPresent()
        && ++wakes <= MOST_WAKES) {
      now = machine.nextWake().get();
      machine.wake(now);
    }
    now = machine.nextWake().isEmpty() && until.equals(BEGIN.plus(LONGEST)) ? now : until;
  }

  private void print(String line) {
    out.println(now + " " + line);
  }

  @Override
  public void follow(Trace trace) {
    if (trace instanceof Trace.Processing processing) {
      Event event = processing.event();
      print("event " + event.name() + event.data().map(data -> " " + data).orElse(""));
    } else if (trace instanceof Trace.Stepped step) {
      print("left " + step.left() + " entered " + step.entered());
    }
  }

  @Override
  public void warn(String message) {
    print("log " + message);
  }

  @Override
  public List<Contact> contacts() {
    return List.of(contact(1, 2, "5550101"), contact(2, 1, "5550102"), contact(3, 4, "5550103"));
  }

  private static Contact contact(int id, int type, String number) {
    return new Contact(
        id, type, 0, true, Map.of("contact_info", number, "contact_info_type", type));
  }

  @Override
  public boolean isPreferred() {
    return false;
  }

  @Override
  public Optional<DayTimes> dayTimes() {
    BusinessHours.Builder hours = new BusinessHours.Builder();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY) {
        hours.weekday(day, OPENS, CLOSES);
      }
    }
    return Optional.of(new DayTimes(hours.build(), ZoneOffset.UTC));
  }

  @Override
  public Optional<CallResult> call(int recordId) {
    print("call " + recordId);
    return Optional.empty();
  }

  @Override
  public void set(Optional<Integer> recordId, FlexAttribute attribute) {
    String record = recordId.map(Object::toString).orElse("all");
    print(
        "set "
            + record
            + " "
            + attribute.target()
            + " "
            + attribute.key()
            + "="
            + attribute.value());
  }
}

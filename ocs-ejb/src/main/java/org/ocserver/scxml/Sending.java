package org.ocserver.scxml;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends events, now or later. */
final class Sending {
  static final String PROCESSOR = "http://www.w3.org/TR/scxml/#SCXMLEventProcessor";
  private static final List<String> PROCESSORS =
      List.of(PROCESSOR, "http://www.w3.org/TR/scxml", "http://www.w3.org/TR/scxml/", "scxml");
  private static final Pattern DELAY = Pattern.compile("([0-9]{0,12}(?:\\.[0-9]{1,9})?)(ms|s)");

  private final MachineState machine;
  private final Router router;

  /** Brings an event to where a target says. */
  interface Router {
    /**
     * @throws ExecutionError if there is no such target
     */
    void dispatch(String target, Event event);
  }

  Sending(MachineState machine, Router router) {
    this.machine = machine;
    this.router = router;
  }

  void send(Action.Send send) {
    DataModel data = machine.data;
    Optional<String> id =
        send.idLocation().isPresent() ? Optional.of(machine.newId("send")) : send.id();
    send.idLocation().ifPresent(location -> data.assign(location, id.orElseThrow()));
    try {
      String type = send.type().string(data).orElse(PROCESSOR);
      if (!PROCESSORS.contains(type)) {
        throw new ExecutionError("cannot send by " + type);
      }
      String name =
          send.event().string(data).orElseThrow(() -> new ExecutionError("send without event"));
      String target = send.target().string(data).orElse("");
      Duration delay = send.delay().string(data).map(Sending::delay).orElse(Duration.ZERO);
      Optional<String> payload = send.payload().json(data);
      dispatch(event(name, id, payload), target, delay);
    } catch (ExecutionError error) {
      throw error.ofSend(id);
    }
  }

  private void dispatch(Event event, String target, Duration delay) {
    if (delay.isZero()) {
      router.dispatch(target, event);
    } else if (target.equals("#_internal")) {
      throw new ExecutionError("cannot send to #_internal later");
    } else {
      machine.delay(new DelayedSends.Delayed(machine.now.plus(delay), target, event));
    }
  }

  private Event event(String name, Optional<String> id, Optional<String> payload) {
    return new Event(
        name,
        Event.Type.EXTERNAL,
        id,
        Optional.of("#_scxml_" + machine.sessionId),
        Optional.of(PROCESSOR),
        Optional.empty(),
        payload);
  }

  private static Duration delay(String text) {
    Matcher parts = DELAY.matcher(text.strip());
    if (!parts.matches() || parts.group(1).isEmpty()) {
      throw new ExecutionError("no delay: " + text);
    }
    BigDecimal number = new BigDecimal(parts.group(1));
    int digits = parts.group(2).equals("s") ? 3 : 0;
    return Duration.ofMillis(number.movePointRight(digits).longValue());
  }
}

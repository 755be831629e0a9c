package org.ocserver.scxml;

import java.time.Duration;
import java.time.Instant;

/** What a host may do while it carries out an action. */
record HostedAction(MachineState machine) implements ActionContext {
  private static final Duration SHORTEST = Duration.ofMillis(1);

  @Override
  public String text(String expr) {
    return machine.data.string(machine.data.evaluate(expr));
  }

  @Override
  public void send(Event event) {
    machine.receive(event);
  }

  @Override
  public void sendLater(Event event, Duration delay) {
    Duration atLeast = delay.compareTo(SHORTEST) < 0 ? SHORTEST : delay;
    machine.delay(new DelayedSends.Delayed(machine.now.plus(atLeast), "", event));
  }

  @Override
  public Instant now() {
    return machine.now;
  }
}

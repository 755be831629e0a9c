package org.ocserver.scxml;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** What a machine, and each that it has invoked, has put off. */
final class Wakes {
  private final Machine machine;

  Wakes(Machine machine) {
    this.machine = machine;
  }

  /** When the first of it is due. */
  Optional<Instant> next() {
    return machine.all().flatMap(it -> of(it).stream()).min(Comparator.naturalOrder());
  }

  /** Lets all do what is due. */
  void run(Instant now) {
    Optional<Machine> due = due(now);
    while (due.isPresent()) {
      Machine first = due.get();
      machine.turn(now, () -> send(first, now));
      due = due(now);
    }
  }

  /** The machine of which something is due first. */
  private Optional<Machine> due(Instant now) {
    return machine
        .all()
        .filter(it -> of(it).filter(due -> !due.isAfter(now)).isPresent())
        .min(Comparator.comparing(it -> of(it).orElseThrow()));
  }

  private static Optional<Instant> of(Machine machine) {
    return machine.state().delayed.next();
  }

  private static void send(Machine machine, Instant now) {
    machine
        .state()
        .delayed
        .take(now)
        .ifPresent(
            send -> {
              try {
                new Targets(machine).dispatch(send.target(), send.event());
              } catch (ExecutionError undeliverable) {
                machine.state().fail(undeliverable.ofSend(send.event().sendId()));
              }
            });
  }
}

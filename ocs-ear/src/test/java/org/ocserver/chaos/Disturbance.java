package org.ocserver.chaos;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.ocserver.chaos.audit.Span;

/** Carries out what a round says. */
final class Disturbance {
  /**
   * What was done.
   *
   * @param over from when on the campaign should dial again: the server's start command, or the end
   *     of what disturbed it
   * @param notes what was seen that was not planned
   */
  record Done(Instant over, List<String> notes) {}

  /** Until a server answers; the machine may be busy. */
  private static final Duration BOOT = Duration.ofSeconds(120);

  /** The lease, the standby's next look, and its recovery. */
  private static final Duration TAKE_OVER = Duration.ofSeconds(30);

  private final World world;
  private final List<String> notes = new ArrayList<>();

  Disturbance(World world) {
    this.world = world;
  }

  Done play(Round round) throws IOException, InterruptedException, SQLException {
    Duration length = Duration.ofSeconds(round.seconds());
    Instant over =
        switch (round.kind()) {
          case KILL -> kill();
          case PLANNED_RESTART -> restart();
          case FREEZE_SERVER -> freezeServer(length);
          case SECOND_START -> startSecond(length);
          case TAKE_OVER_FROM_KILLED -> takeOverFromKilled();
          case TAKE_OVER_FROM_FROZEN -> takeOverFromFrozen(length);
          case STOP_DATABASE -> stopDatabase(length);
          case FREEZE_DATABASE -> freezeDatabase(length);
          case FILL_DATABASE -> fillDatabase(length);
          case FILL_BROKER -> fillBroker(length);
          case THIRD_PARTY -> Instant.now();
          case CUT_CONNECTIONS -> cutConnections();
          case FREEZE_SWITCH -> freezeSwitch(length);
        };
    return new Done(over, List.copyOf(notes));
  }

  private Instant kill() throws IOException {
    world.active().kill();
    return startAgain();
  }

  private Instant startAgain() throws IOException {
    Instant start = Instant.now();
    world.start(world.active());
    return start;
  }

  private Instant restart() throws IOException, InterruptedException {
    Instant begin = Instant.now();
    if (!world.active().stop()) {
      notes.add("the server did not end by itself");
    }
    Instant start = startAgain();
    await("the server after its restart", BOOT, world.active()::isWorking);
    // What the former run left behind was put in order before the server answered.
    world.journal().plannedRestart(new Span(begin, Instant.now()));
    return start;
  }

  private Instant freezeServer(Duration length) throws IOException, InterruptedException {
    Instant begin = Instant.now();
    world.active().freeze();
    Pause.of(length);
    world.active().thaw();
    return over(begin);
  }

  private Instant startSecond(Duration length) throws IOException, InterruptedException {
    world.start(world.other());
    await("a second server that stands by", BOOT, world.other()::isStandby);
    Pause.of(length);
    if (!world.other().isStandby() || !world.active().isWorking()) {
      notes.add("the second server did not keep standing by");
    }
    if (!world.other().stop()) {
      notes.add("the second server did not end by itself");
    }
    return Instant.now();
  }

  private Instant takeOverFromKilled() throws IOException, InterruptedException {
    awaitStandby();
    Instant killed = Instant.now();
    world.active().kill();
    world.swap();
    await("the take-over", TAKE_OVER, world.active()::isWorking);
    world.start(world.other());
    return killed;
  }

  private Instant takeOverFromFrozen(Duration length) throws IOException, InterruptedException {
    awaitStandby();
    Instant frozen = Instant.now();
    world.active().freeze();
    world.swap();
    Pause.of(length);
    await("the take-over", TAKE_OVER, world.active()::isWorking);
    world.other().thaw();
    over(frozen);
    await("the first server as a standby", TAKE_OVER, world.other()::isStandby);
    return frozen;
  }

  private void awaitStandby() throws IOException {
    world.start(world.other());
    await("a standby", BOOT, world.other()::isStandby);
  }

  private Instant stopDatabase(Duration length) {
    world.database().crash();
    Pause.of(length);
    world.database().restart();
    return Instant.now();
  }

  private Instant freezeDatabase(Duration length) throws IOException {
    Instant begin = Instant.now();
    world.database().freeze();
    Pause.of(length);
    world.database().thaw();
    return over(begin);
  }

  private Instant fillDatabase(Duration length) throws IOException {
    world.database().fill();
    Pause.of(length);
    world.database().free();
    if (!world.database().isRunning()) {
      notes.add("the database had ended");
      world.database().restart();
    }
    return Instant.now();
  }

  private Instant fillBroker(Duration length) throws IOException {
    world.active().fillBroker();
    Pause.of(length);
    world.active().freeBroker();
    return Instant.now();
  }

  private Instant cutConnections() throws SQLException {
    world.database().cut();
    return Instant.now();
  }

  private Instant freezeSwitch(Duration length) throws IOException, InterruptedException {
    Instant begin = Instant.now();
    world.telephony().freeze();
    Pause.of(length);
    world.telephony().thaw();
    return over(begin);
  }

  /** Notes that what was under way may have come late. */
  private Instant over(Instant begin) {
    Instant end = Instant.now();
    world.journal().pause(new Span(begin, end));
    return end;
  }

  private void await(String what, Duration limit, BooleanSupplier isReached) {
    if (!Pause.until(Instant.now().plus(limit), isReached)) {
      notes.add("MISSED " + what + " within " + limit.toSeconds() + " s");
    }
  }
}

package org.ocserver.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.ocserver.chaos.audit.Auditor;
import org.ocserver.chaos.audit.DesktopWord;
import org.ocserver.chaos.audit.Evidence;
import org.ocserver.chaos.audit.Finding;
import org.ocserver.demo.DemoCampaign;

/** Plays a plan, audits after each round and at the end, and says what it saw. */
final class ChaosRun {
  private static final int READY_RECORDS = 800;
  private static final int MORE_RECORDS = 2_000;
  private static final Duration BOOT = Duration.ofMinutes(3);

  /** What a server is given to go on by itself, before the campaign is started by hand. */
  private static final Duration TO_RESUME = Duration.ofSeconds(10);

  private static final Duration TO_UNLOAD = Duration.ofSeconds(150);
  private static final int NOT_LOADED = 0;
  private static final int MOST_FINDINGS_TOLD = 20;

  private final World world;
  private final PrintStream out;
  private final long seed;
  private final Duration limit;
  private final Random random;
  private final Auditor auditor = new Auditor();
  private final Map<Finding.Kind, Integer> found = new EnumMap<>(Finding.Kind.class);
  private final FirstDials all = new FirstDials();
  private final FirstDials afterCrashes = new FirstDials();
  private int stuck;
  private int rounds;

  /**
   * @param limit within which the campaign must dial again after each round
   */
  ChaosRun(World world, PrintStream out, long seed, Duration limit) {
    this.world = world;
    this.out = out;
    this.seed = seed;
    this.limit = limit;
    random = new Random(seed);
  }

  /** Sets up the campaign and has it dial. */
  void begin() throws Exception {
    world.start(world.active());
    if (!Pause.until(Instant.now().plus(BOOT), world.active()::isWorking)) {
      throw new IllegalStateException("the server did not come up in " + BOOT);
    }
    world.configure();
    world.importRecords(MORE_RECORDS);
    Instant begin = Instant.now();
    startByHand();
    if (awaitDial(begin, BOOT).isEmpty()) {
      throw new IllegalStateException("the campaign does not dial");
    }
  }

  /** Plays a round and tells what came of it. */
  void play(Round round) throws Exception {
    rounds++;
    List<String> notes = new ArrayList<>();
    keepSupplied(notes);
    Pause.of(Duration.ofMillis(2_000 + random.nextInt(2_000)));
    if (round.changes() > 0) {
      world.changeRecords(random, round.changes());
    }
    Disturbance.Done done = new Disturbance(world).play(round);
    notes.addAll(done.notes());
    stuck += (int) notes.stream().filter(note -> note.startsWith("MISSED")).count();
    Optional<Double> first = recover(done.over(), notes);
    first.ifPresent(all::add);
    if (round.kind() == Round.Kind.KILL) {
      first.ifPresent(afterCrashes::add);
    }
    Pause.of(Duration.ofMillis(2_000 + random.nextInt(2_000)));
    List<Finding> findings = audit(false);
    out.printf(
        Locale.ROOT,
        "chaos round=%d at=%s %s first_dial_s=%s findings=%d%s%n",
        rounds,
        done.over(),
        round,
        first.map(seconds -> String.format(Locale.ROOT, "%.1f", seconds)).orElse("none"),
        findings.size(),
        notes.isEmpty() ? "" : " notes=" + notes);
    tell(findings);
    world.stopOther();
  }

  /** A server that takes no records is no reason to end: dialing goes on with what there is. */
  private void keepSupplied(List<String> notes) throws SQLException {
    try {
      world.keepSupplied(READY_RECORDS, MORE_RECORDS);
    } catch (IllegalStateException | UncheckedIOException refused) {
      notes.add("records could not be imported: " + refused.getMessage());
    }
  }

  /**
   * Waits until customers are called and desktops are answered again, and helps if they are not.
   */
  private Optional<Double> recover(Instant over, List<String> notes) throws Exception {
    Instant last = Instant.now().plus(limit);
    Optional<Instant> dial = awaitDialOrHelp(over, last, notes);
    if (dial.isEmpty()) {
      stuck++;
      notes.add("STUCK: no dial within " + limit.toSeconds() + " s");
      startAnew(notes);
    } else if (!Pause.until(last, () -> isDesktopAnsweredAfter(dial.get()))) {
      stuck++;
      notes.add("STUCK: no desktop is answered within " + limit.toSeconds() + " s");
      startAnew(notes);
    }
    return dial.map(at -> Duration.between(over, at).toMillis() / 1000.0);
  }

  private Optional<Instant> awaitDialOrHelp(Instant over, Instant last, List<String> notes)
      throws Exception {
    Pause.until(last, () -> isDialedAfter(over) || world.active().isWorking());
    Optional<Instant> dial = awaitDial(over, TO_RESUME);
    if (dial.isEmpty() && world.active().isWorking()) {
      notes.add(startByHand());
    }
    return awaitDial(over, Duration.between(Instant.now(), last));
  }

  private Optional<Instant> awaitDial(Instant after, Duration atMost) throws IOException {
    Pause.until(Instant.now().plus(atMost), () -> isDialedAfter(after));
    return world.callLog().firstDialAfter(after);
  }

  private boolean isDialedAfter(Instant moment) {
    try {
      return world.callLog().firstDialAfter(moment).isPresent();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private boolean isDesktopAnsweredAfter(Instant moment) {
    return world.journal().words().stream()
        .anyMatch(word -> word.kind() == DesktopWord.Kind.PROCESSED && word.at().isAfter(moment));
  }

  /** Loads and starts the campaign as a supervisor would; says what came of it. */
  private String startByHand() {
    DemoCampaign campaign = world.active().campaign();
    try {
      int status = campaign.status();
      if (status == NOT_LOADED) {
        campaign.load();
      }
      campaign.start();
      return "started by hand, status was " + status;
    } catch (IllegalStateException | UncheckedIOException refused) {
      return "not started by hand: " + refused.getMessage();
    }
  }

  /** So that the next round has something to disturb. */
  private void startAnew(List<String> notes) throws IOException {
    world.active().kill();
    Instant start = Instant.now();
    world.start(world.active());
    Pause.until(start.plus(BOOT), world.active()::isWorking);
    if (awaitDial(start, TO_RESUME).isEmpty()) {
      notes.add(startByHand());
      awaitDial(start, limit);
    }
  }

  /** Unloads the campaign, lets all calls end, and audits what is left. */
  void end() throws Exception {
    List<String> notes = new ArrayList<>();
    DemoCampaign campaign = world.active().campaign();
    campaign.unload();
    if (!Pause.until(Instant.now().plus(TO_UNLOAD), () -> campaign.status() == NOT_LOADED)) {
      notes.add("unloaded by force");
      campaign.forceUnload();
      Pause.until(Instant.now().plus(TO_UNLOAD), () -> campaign.status() == NOT_LOADED);
    }
    Pause.until(Instant.now().plus(Duration.ofSeconds(60)), this::areAllCallsOver);
    List<Finding> findings = audit(true);
    out.printf(
        "chaos end findings=%d%s%n", findings.size(), notes.isEmpty() ? "" : " notes=" + notes);
    tell(findings);
  }

  private boolean areAllCallsOver() {
    try {
      return world.callLog().dials().stream().noneMatch(dial -> dial.ended().isEmpty());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<Finding> audit(boolean isAtRest) throws IOException, SQLException {
    Evidence evidence = world.evidence(isAtRest);
    List<Finding> findings = auditor.audit(evidence);
    findings.forEach(finding -> found.merge(finding.kind(), 1, Integer::sum));
    out.printf(
        "chaos audited dials=%d attempts=%d records=%d changes=%d acknowledged=%d%n",
        evidence.dials().size(),
        evidence.attempts().size(),
        evidence.rows().size(),
        evidence.changes().size(),
        evidence.words().stream()
            .filter(word -> word.kind() == DesktopWord.Kind.PROCESSED)
            .count());
    return findings;
  }

  private void tell(List<Finding> findings) {
    findings.stream()
        .limit(MOST_FINDINGS_TOLD)
        .forEach(finding -> out.printf("chaos   %s %s%n", finding.kind(), finding.text()));
  }

  /** How often each promise was broken, on one line. */
  String summary() {
    return String.format(
        Locale.ROOT,
        "bench chaos rounds=%d seed=%d lost=%d twice=%d stuck=%d false_acks=%d forbidden=%d"
            + " stale_per_planned_restart=%d first_dial_p50_s=%s first_dial_max_s=%s"
            + " crash_first_dial_p50_s=%s crash_first_dial_max_s=%s",
        rounds,
        seed,
        count(Finding.Kind.LOST),
        count(Finding.Kind.TWICE),
        stuck,
        count(Finding.Kind.FALSE_ACK),
        count(Finding.Kind.FORBIDDEN),
        count(Finding.Kind.STALE_IN_PLANNED_RESTART),
        all.median(),
        all.max(),
        afterCrashes.median(),
        afterCrashes.max());
  }

  /** Whether all promises were kept. */
  boolean isClean() {
    return found.isEmpty() && stuck == 0;
  }

  private int count(Finding.Kind kind) {
    return found.getOrDefault(kind, 0);
  }
}

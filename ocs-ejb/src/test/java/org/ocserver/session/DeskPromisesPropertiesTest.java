package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ocserver.callinglist.AddedRecord;
import org.ocserver.callinglist.Addition;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.DialMode;
import org.ocserver.session.message.AfterChange;
import org.ocserver.session.message.PreviewOutcome;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.RecordView;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.settings.DialParameters;

/**
 * The promises of the product where agents call: over random requests of desktops, with crashes and
 * lost links between them, no record is given to two agents, none that must not be called is given
 * to any, and none is lost.
 */
class DeskPromisesPropertiesTest {
  private static final int TRIES = 6;
  private static final int STEPS = 60;
  private static final int HOUR = 3600;

  /** A record on a desktop, as far as the desktop knows. */
  private record OnDesk(String agent, int handle, String phone) {}

  private final Map<Integer, OnDesk> desks = new HashMap<>();
  private final Set<String> forbidden = new HashSet<>();
  private Random random;
  private SessionWorld world;
  private int added;

  @Property(tries = TRIES)
  void shouldKeepItsPromisesWhateverDesktopsAsk(@ForAll long seed) {
    random = new Random(seed);
    desks.clear();
    forbidden.clear();
    added = 0;
    try (SessionWorld fresh = new SessionWorld("seed", String.valueOf(random.nextInt(1000)))) {
      world = fresh;
      int records = addChains();
      begin();
      for (int step = 0; step < STEPS; step++) {
        world.advance(Duration.ofMillis(random.nextInt(4000)));
        act();
      }
      world.stop();
      world.unload();
      world.advance(Duration.ofHours(1));
      check(records + added);
    }
  }

  private int addChains() {
    int records = 0;
    for (int chain = 1; chain <= 25; chain++) {
      boolean open = random.nextInt(5) > 0;
      for (int n = 0; n < 1 + random.nextInt(3); n++) {
        world.add(
            chain,
            n,
            phone(chain, n),
            open ? 8 * HOUR : 20 * HOUR,
            open ? 18 * HOUR : 21 * HOUR,
            122);
        records++;
      }
    }
    return records;
  }

  private static String phone(int chain, int n) {
    return "41555%03d%02d".formatted(chain, n);
  }

  private void begin() {
    world.load();
    DialParameters configured = DialParameters.configured(world.group());
    DialMode mode = random.nextBoolean() ? DialMode.PREVIEW : DialMode.PUSH_PREVIEW;
    world.events.clear();
    world.start(new DialParameters(mode, configured.optimizeBy(), configured.optimizeGoal()));
    world.advance(Duration.ofSeconds(2));
  }

  private void act() {
    takeDelivered();
    Optional<OnDesk> desk =
        desks.values().stream().skip(random.nextInt(desks.size() + 1)).findFirst();
    switch (random.nextInt(12)) {
      case 0 -> {
        desks.clear();
        world.crash();
        begin();
      }
      case 1 -> world.phone.loseLink(Duration.ofSeconds(1 + random.nextInt(20)));
      case 2 -> {
        String phone = phone(1 + random.nextInt(25), 0);
        world.forbid(phone);
        forbidden.add(phone);
      }
      case 3, 4 -> desk.ifPresent(this::process);
      case 5 -> desk.ifPresent(this::reject);
      case 6 -> desk.ifPresent(this::askChain);
      case 7 -> desk.ifPresent(this::extend);
      default -> askRecord("agent" + (1 + random.nextInt(3)));
    }
  }

  private void takeDelivered() {
    for (SessionEvent event : world.events) {
      if (event instanceof SessionEvent.RecordPushed pushed) {
        given(pushed.agentLogin(), pushed.record());
      }
    }
    world.events.clear();
  }

  private void askRecord(String agent) {
    CompletableFuture<PreviewOutcome> reply = world.sessions.previewRecord(world.group(), agent);
    world.advance(Duration.ofSeconds(1));
    if (reply.getNow(PreviewOutcome.Refusal.NO_RECORDS) instanceof PreviewOutcome.Given given) {
      given(agent, given.record());
    }
  }

  private void given(String agent, RecordView record) {
    Instant now = world.time.clock().instant();
    assertThat(forbidden).as("may be called").doesNotContain(record.phone());
    assertThat(record.window().from()).as("%s at its hours, %s", record, now).isEqualTo(8 * HOUR);
    assertThat(desks.values())
        .as("%s is on one desktop only", record.phone())
        .noneMatch(other -> other.phone().equals(record.phone()));
    desks.put(record.handle(), new OnDesk(agent, record.handle(), record.phone()));
  }

  private void process(OnDesk desk) {
    CallResult result = random.nextBoolean() ? CallResult.ANSWER : CallResult.NO_ANSWER;
    new DeskWork(world, desk.agent(), desk.handle()).process(result, AfterChange.DONE);
    leave(desk);
  }

  private void reject(OnDesk desk) {
    world
        .sessions
        .askAboutRecord(
            reply ->
                new SessionMessage.RejectRecord(desk.handle(), Optional.of(desk.agent()), reply))
        .join();
    leave(desk);
  }

  /** With a record its whole chain leaves the desktop. */
  private void leave(OnDesk desk) {
    String chain = desk.phone().substring(0, 8);
    desks.values().removeIf(other -> other.phone().startsWith(chain));
  }

  private void askChain(OnDesk desk) {
    if (world
            .sessions
            .askAboutRecord(
                reply ->
                    new SessionMessage.ShowChain(desk.handle(), Optional.of(desk.agent()), reply))
            .join()
        instanceof RecordOutcome.Delivered rest) {
      rest.others().forEach(record -> given(desk.agent(), record));
    }
  }

  private void extend(OnDesk desk) {
    AddedRecord record =
        new AddedRecord(
            world.table(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Map.of(
                MandatoryField.CONTACT_INFO,
                desk.phone().substring(0, 8) + (50 + added),
                MandatoryField.RECORD_TYPE,
                RecordType.GENERAL.value(),
                MandatoryField.RECORD_STATUS,
                RecordStatus.READY.value(),
                MandatoryField.DAILY_FROM,
                8 * HOUR,
                MandatoryField.DAILY_TILL,
                18 * HOUR,
                MandatoryField.TZ_DBID,
                122),
            Map.of(),
            Optional.empty());
    var outcome = world.additions.addTo(desk.handle(), Optional.of(desk.agent()), record).join();
    added += outcome instanceof Addition.Added ? 1 : 0;
  }

  private void check(int records) {
    List<Map<String, Object>> rows = new ArrayList<>(world.rows("SELECT * FROM \"customers\""));
    assertThat(rows).hasSize(records);
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row)
                    .doesNotContainEntry("record_status", RecordStatus.RETRIEVED.value())
                    .containsEntry("app_id", null));
    assertThat(world.dialed()).isEmpty();
    assertThat(world.count("SELECT COUNT(*) FROM ocs_call_attempt WHERE ended_at IS NULL"))
        .isZero();
  }
}

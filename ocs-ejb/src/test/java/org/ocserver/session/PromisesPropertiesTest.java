package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.telephony.TelephonyEvent.Dialing;

/**
 * The promises of the product, held over random lists, results, clocks and crashes: nobody is
 * called who must not be, and no record is lost, dialed too often, or left behind.
 */
class PromisesPropertiesTest {
  private static final int TRIES = 6;
  private static final int UNKNOWN_ZONE = 999;
  private static final Map<Integer, ZoneId> ZONES =
      Map.of(122, ZoneId.of("Europe/Paris"), 123, ZoneId.of("America/New_York"));
  private static final String[] ACTIONS = {
    "redial", "retry_in", "next_in_chain", "next_in_chain_after", "cycle", "update_all_in_chain"
  };

  /** A record as it was loaded. */
  private record Contact(int recordId, String phone, int from, int till, int zone) {
    boolean mayBeDialed(Instant at) {
      ZoneId place = ZONES.get(zone);
      if (place == null || from == till) {
        return false;
      }
      int second = at.atZone(place).toLocalTime().toSecondOfDay();
      return from < till ? second >= from && second < till : second >= from || second < till;
    }
  }

  private final Map<String, Contact> contacts = new HashMap<>();
  private final Map<String, Instant> forbidden = new HashMap<>();
  private int maxAttempts;

  @Property(tries = TRIES)
  void shouldKeepItsPromisesWhateverHappens(@ForAll long seed) {
    contacts.clear();
    forbidden.clear();
    Random random = new Random(seed);
    maxAttempts = 1 + random.nextInt(4);
    try (SessionWorld world = world(random)) {
      addChains(world, random);
      world.load();
      world.start();
      for (int step = 0; step < 6; step++) {
        world.advance(Duration.ofSeconds(random.nextInt(300)));
        disturb(world, random);
      }
      world.stop();
      world.unload();
      world.advance(Duration.ofMinutes(40));
      check(world);
    }
  }

  private SessionWorld world(Random random) {
    StringBuilder treatments = new StringBuilder("treatments:\n");
    List<Integer> dbids = new ArrayList<>();
    int[] results = {6, 7, 9, 21, 33};
    for (int dbid = 501; dbid < 501 + random.nextInt(6); dbid++) {
      dbids.add(dbid);
      treatments.append(
          "  - {dbid: %d, tenantDbid: 1, name: T%d, callResult: %d, recordAction: %s, sequence: %d, cycleAttempt: %d, intervalMinutes: %d}%n"
              .formatted(
                  dbid,
                  dbid,
                  results[random.nextInt(results.length)],
                  ACTIONS[random.nextInt(ACTIONS.length)],
                  dbid - 500,
                  1 + random.nextInt(3),
                  random.nextInt(50)));
    }
    String list = dbids.isEmpty() ? "" : treatments.toString();
    Instant start = SessionWorld.MORNING.plus(Duration.ofMinutes(random.nextInt(24 * 60)));
    return new SessionWorld(
        start,
        text ->
            text.replace("callingLists:", list + "callingLists:")
                .replace(
                    "name: Spring List,",
                    "name: Spring List, maxAttempts: %d, treatmentDbids: %s,"
                        .formatted(maxAttempts, dbids))
                .replace(
                    "formats:",
                    "  - {dbid: 123, tenantDbid: 1, name: EST, zone: America/New_York}\nformats:"),
        store -> store,
        "seed",
        String.valueOf(random.nextInt(10_000)),
        "outcome.ANSWER",
        "0.4",
        "outcome.BUSY",
        "0.3",
        "outcome.ANSWERING_MACHINE",
        "0.2",
        "outcome.NO_ANSWER",
        "0.1",
        "talk.seconds",
        "fixed(40)");
  }

  private void addChains(SessionWorld world, Random random) {
    int[] zones = {122, 122, 123, UNKNOWN_ZONE};
    for (int chain = 1; chain <= 20; chain++) {
      int zone = zones[random.nextInt(zones.length)];
      int from = random.nextInt(86_400);
      int till = random.nextInt(4) == 0 ? from : random.nextInt(86_401);
      for (int n = 0; n < 1 + random.nextInt(4); n++) {
        String phone = "41555%03d%02d".formatted(chain, n);
        int id = world.add(chain, n, phone, from, till, zone);
        contacts.put(phone, new Contact(id, phone, from, till, zone));
      }
    }
  }

  private void disturb(SessionWorld world, Random random) {
    switch (random.nextInt(6)) {
      case 0 -> {
        world.crash();
        world.load();
        world.start();
      }
      case 1 -> {
        String phone = new ArrayList<>(contacts.keySet()).get(random.nextInt(contacts.size()));
        world.forbid(phone);
        forbidden.putIfAbsent(phone, world.time.clock().instant());
      }
      case 2 -> {
        world.stop();
        world.unload();
        world.advance(Duration.ofMinutes(5));
        world.load();
        world.start();
      }
      case 3 -> world.phone.loseLink(Duration.ofSeconds(1 + random.nextInt(30)));
      default -> world.advance(Duration.ofMinutes(random.nextInt(40)));
    }
  }

  private void check(SessionWorld world) {
    Map<String, Integer> dials = new HashMap<>();
    Set<Object> attempts = new HashSet<>();
    world.telephony.stream()
        .filter(Dialing.class::isInstance)
        .map(Dialing.class::cast)
        .forEach(
            dial -> {
              Contact contact = contacts.get(dial.destination());
              Instant no = forbidden.get(dial.destination());
              assertThat(contact.mayBeDialed(dial.at())).as("%s at its hours", contact).isTrue();
              assertThat(no == null || !dial.at().isAfter(no))
                  .as("%s is allowed", contact)
                  .isTrue();
              assertThat(attempts.add(dial.userData().get("GSW_CALL_ATTEMPT_GUID").orElseThrow()))
                  .as("one dial for an attempt")
                  .isTrue();
              dials.merge(dial.destination(), 1, Integer::sum);
            });
    List<Map<String, Object>> rows = world.rows("SELECT * FROM \"customers\"");
    assertThat(rows).hasSize(contacts.size());
    for (Map<String, Object> row : rows) {
      int dialed = dials.getOrDefault((String) row.get("contact_info"), 0);
      assertThat(row).doesNotContainEntry("record_status", RecordStatus.RETRIEVED.value());
      assertThat(row).containsEntry("app_id", null);
      assertThat(dialed).as("%s is not dialed too often", row).isLessThanOrEqualTo(maxAttempts);
      // An attempt of which it is not known whether it rang is counted; none that rang is not.
      assertThat((Integer) row.get("attempt")).as("%s counts", row).isGreaterThanOrEqualTo(dialed);
    }
    assertThat(world.count("SELECT COUNT(*) FROM ocs_call_attempt WHERE ended_at IS NULL"))
        .isZero();
  }
}

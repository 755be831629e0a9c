package org.ocserver.dialrule.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocserver.dialrule.jdbc.OddWorld.number;
import static org.ocserver.dialrule.jdbc.OddWorld.sound;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.ocserver.dialrule.Obstacle;
import org.ocserver.dialrule.jdbc.OddRecords.Draft;
import org.ocserver.dialrule.jdbc.OddRecords.DraftChain;
import org.ocserver.inventory.Check;
import org.ocserver.inventory.ListInventory;
import org.ocserver.inventory.RecordExplanation;
import org.ocserver.inventory.Verdict;

/**
 * What a preview counts, an explanation says and a session dials is the same. Of a chain a session
 * dials the first record that may be dialed; so after each round those that were dialed are done
 * with, and the rest is tried again.
 */
class OneRuleTest {
  /** No dial and no callback within this: none comes. */
  private static final Duration SILENCE = Duration.ofSeconds(40);

  @Provide
  Arbitrary<List<DraftChain>> chains() {
    return OddRecords.chains(60);
  }

  @Property(tries = 2, shrinking = ShrinkingMode.OFF)
  void shouldDialWhatPreviewAndExplanationSay(@ForAll("chains") List<DraftChain> chains) {
    try (OddWorld odd = new OddWorld()) {
      for (int i = 0; i < chains.size(); i++) {
        add(odd, chains.get(i), i + 1);
      }
      checkAllRounds(odd);
    }
  }

  private static void add(OddWorld odd, DraftChain chain, int chainId) {
    for (int n = 0; n < chain.records().size(); n++) {
      Draft draft = chain.records().get(n);
      int recordId = chainId * 10 + n;
      Map<String, Object> row = sound(recordId, chainId, n);
      draft.values().forEach((column, value) -> row.put(column, OddRecords.stored(value)));
      if ("".equals(draft.value("contact_info"))) {
        row.put("contact_info", number(recordId));
      }
      boolean isLast = n == chain.records().size() - 1;
      switch (chain.places()) {
        case ONE_TWICE -> row.put("chain_n", isLast ? 0 : n);
        case ONE_MISSING -> row.put("chain_n", isLast ? null : n);
        case NO_CHAIN_ID -> row.put("chain_id", null);
        case IN_ORDER -> {}
      }
      odd.add(row);
      if (draft.isNumberForbidden()) {
        odd.world().forbid(number(recordId));
      }
      if (draft.isCustomerForbidden()) {
        odd.forbidCustomer(recordId);
      }
    }
  }

  private static void checkAllRounds(OddWorld odd) {
    Set<Integer> done = new TreeSet<>();
    for (int round = 0; round <= 4; round++) {
      Map<Integer, RecordExplanation> said = odd.explanations();
      compare(odd.preview(), said);
      Map<Integer, List<RecordExplanation>> dialable =
          said.values().stream()
              .filter(it -> it.verdict() == Verdict.DIALABLE)
              .collect(Collectors.groupingBy(it -> it.record().chainId()));
      Set<Integer> firsts =
          dialable.values().stream()
              .map(chain -> chain.stream().min(Comparator.comparing(it -> it.record().chainN())))
              .map(first -> first.orElseThrow().record().recordId())
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(odd.dial(SILENCE)).as("round %d", round).isEqualTo(firsts);
      done.addAll(firsts);
      odd.restore(done);
      odd.world().advance(Duration.ofSeconds(30));
      if (firsts.isEmpty()) {
        return;
      }
    }
    throw new AssertionError("a chain of four takes more than four rounds");
  }

  private static void compare(ListInventory counted, Map<Integer, RecordExplanation> said) {
    Map<Obstacle, Long> firstObstacles = new EnumMap<>(Obstacle.class);
    long dialable = 0;
    for (RecordExplanation explanation : said.values()) {
      Optional<Obstacle> first =
          explanation.checks().stream()
              .filter(check -> !check.isPassed())
              .map(Check::obstacle)
              .findFirst();
      first.ifPresent(obstacle -> firstObstacles.merge(obstacle, 1L, Long::sum));
      dialable += first.isEmpty() ? 1 : 0;
    }
    assertThat(counted.obstacles()).isEqualTo(new HashMap<>(firstObstacles));
    assertThat(counted.dialable()).isEqualTo(dialable);
    assertThat(counted.records()).isEqualTo(said.size());
  }

  /** The odd records that were found by trying, one by one. */
  @Example
  void shouldSayOfEachOddRecordWhatTheSessionDoes() {
    try (OddWorld odd = new OddWorld()) {
      int chain = 0;
      add(odd, ++chain, "contact_info", "");
      add(odd, ++chain, "contact_info", "   ");
      add(odd, ++chain, "contact_info", "\t");
      add(odd, ++chain, "contact_info", null);
      add(odd, ++chain, "chain_id", null);
      add(odd, ++chain, "chain_n", null);
      add(odd, ++chain, "daily_from", null);
      add(odd, ++chain, "tz_dbid", 777);
      add(odd, ++chain, "record_type", 6, "dial_sched_time", 1000, "campaign_id", 77);
      add(odd, ++chain, "record_type", 6, "dial_sched_time", 1000, "group_id", 77);
      add(odd, ++chain, "record_type", 3, "dial_sched_time", null);
      for (Map<String, Object> odder :
          List.<Map<String, Object>>of(
              Map.of("tz_dbid", 777), Map.of("chain_n", 0), Map.of("contact_info", " "))) {
        chain++;
        odd.add(sound(chain * 10, chain, 0));
        Map<String, Object> mate = sound(chain * 10 + 1, chain, 1);
        mate.putAll(odder);
        odd.add(mate);
      }
      chain++;
      odd.add(sound(chain * 10, chain, 0));
      Map<String, Object> othersCallback = sound(chain * 10 + 1, chain, 1);
      othersCallback.putAll(Map.of("record_type", 5, "dial_sched_time", 1000, "campaign_id", 77));
      odd.add(othersCallback);
      checkAllRounds(odd);
    }
  }

  private static void add(OddWorld odd, int chain, Object... columnsAndValues) {
    Map<String, Object> row = sound(chain * 10, chain, 0);
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      row.put((String) columnsAndValues[i], columnsAndValues[i + 1]);
    }
    odd.add(row);
  }
}

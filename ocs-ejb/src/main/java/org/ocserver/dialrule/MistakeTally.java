package org.ocserver.dialrule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Adds up the records whose state is a mistake. Not thread safe. */
public final class MistakeTally {
  private final Map<Obstacle, Long> counts = new EnumMap<>(Obstacle.class);
  private final Map<Obstacle, List<Mistake.Example>> examples = new EnumMap<>(Obstacle.class);
  private final DialingTerms terms;
  private final DialRules rules;
  private final int most;

  /**
   * @param most the most records to name for each mistake: those that come first
   */
  public MistakeTally(DialingTerms terms, int most) {
    this.terms = terms;
    this.most = most;
    // No mistake depends on the time.
    rules = new DialRules(terms, Instant.EPOCH);
  }

  public void add(int recordId, RecordState state) {
    rules.obstacles(state).stream()
        .filter(Obstacle::isMistake)
        .forEach(mistake -> add(mistake, recordId, state));
  }

  private void add(Obstacle mistake, int recordId, RecordState state) {
    counts.merge(mistake, 1L, Long::sum);
    List<Mistake.Example> some = examples.computeIfAbsent(mistake, none -> new ArrayList<>());
    if (some.size() < most) {
      some.add(new Mistake.Example(recordId, DialWords.found(mistake, state, terms)));
    }
  }

  public List<Mistake> mistakes() {
    return counts.entrySet().stream()
        .map(count -> new Mistake(count.getKey(), count.getValue(), examples.get(count.getKey())))
        .toList();
  }
}

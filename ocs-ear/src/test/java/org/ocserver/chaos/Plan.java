package org.ocserver.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ocserver.chaos.Round.Kind;

/** Which rounds are played: drawn from a seed, the same for the same seed. */
final class Plan {
  private static final int MANY_CHANGES = 20;
  private static final int FEW_CHANGES = 5;

  private Plan() {}

  /**
   * All kinds in turn, each time in another order, of those that are wanted.
   *
   * @param longest seconds of a pause
   */
  static List<Round> of(long seed, int rounds, int longest, List<Kind> kinds) {
    Random random = new Random(seed);
    List<Round> plan = new ArrayList<>();
    while (plan.size() < rounds) {
      List<Kind> turn = new ArrayList<>(kinds);
      Collections.shuffle(turn, random);
      turn.forEach(kind -> plan.add(round(kind, longest, random)));
    }
    return List.copyOf(plan.subList(0, rounds));
  }

  private static Round round(Kind kind, int longest, Random random) {
    int shortest =
        switch (kind) {
          case FREEZE_SERVER, FREEZE_SWITCH -> Math.min(5, longest);
          // Longer than the lease: the other server is to take it.
          case TAKE_OVER_FROM_FROZEN -> Math.min(10, longest);
          default -> 1;
        };
    int seconds = shortest + random.nextInt(longest - shortest + 1);
    boolean isChanged = random.nextBoolean();
    return new Round(
        kind, seconds, kind == Kind.THIRD_PARTY ? MANY_CHANGES : isChanged ? FEW_CHANGES : 0);
  }

  /** The kinds of a list with commas; all if it is empty. */
  static List<Kind> kinds(String names) {
    return names.isBlank()
        ? List.of(Kind.values())
        : Stream.of(names.split(",")).map(String::strip).map(Kind::valueOf).toList();
  }
}

package org.ocserver.donotcall.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NumberSetTest {
  /** Clusters and lone numbers, at the edges of blocks and of the number range too. */
  @Provide
  Arbitrary<List<Long>> numbers() {
    Arbitrary<Long> anywhere = Arbitraries.longs().between(0, Long.MAX_VALUE);
    Arbitrary<Long> close = Arbitraries.longs().between(10_000_000_000L, 10_000_010_000L);
    Arbitrary<Long> edge =
        Arbitraries.of(0L, 1L, (long) Integer.MAX_VALUE, 1L << 31, (1L << 31) + 1, Long.MAX_VALUE);
    return Arbitraries.oneOf(anywhere, close, edge).list().ofMaxSize(2000);
  }

  @Property(tries = 50)
  void shouldContainWhatWasAddedAndNothingElse(@ForAll("numbers") List<Long> numbers) {
    NumberSetBuilder builder = new NumberSetBuilder();
    numbers.forEach(builder::add);
    NumberSet set = builder.build();

    TreeSet<Long> expected = new TreeSet<>(numbers);
    assertThat(set.size()).isEqualTo(expected.size());
    assertThat(expected)
        .allSatisfy(
            number -> {
              for (long near : new long[] {number - 1, number, number + 1}) {
                assertThat(set.contains(near)).isEqualTo(expected.contains(near));
              }
            });
  }

  @Example
  void shouldMergeManyRuns() {
    int count = 2_500_000;
    NumberSetBuilder builder = new NumberSetBuilder();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < count; i++) {
      builder.add(2 * random.nextLong(1L << 50));
    }
    for (int i = 0; i < 100_000; i++) {
      builder.add(2L * i);
      builder.add(2L * i);
    }
    NumberSet set = builder.build();

    SplittableRandom again = new SplittableRandom(1);
    int missing = 0;
    int tooMany = 0;
    for (int i = 0; i < count; i++) {
      long number = 2 * again.nextLong(1L << 50);
      missing += set.contains(number) ? 0 : 1;
      tooMany += set.contains(number + 1) ? 1 : 0;
    }
    assertThat(missing).isZero();
    assertThat(tooMany).isZero();
    assertThat(set.contains(199_998)).isTrue();
  }
}

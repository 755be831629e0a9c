package org.ocserver.telephony.simulator.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fixed(7)|7|0",
        "uniform(2, 6)|4|1.1547",
        "exponential(12)|12|12",
        "lognormal(20,10)|20|10",
        "lognormal(3,0)|3|0"
      })
  void shouldHaveTheMeanAndDeviationThatItsTextStates(String text, double mean, double deviation) {
    Distribution distribution = Distribution.parse(text);
    SplittableRandom random = new SplittableRandom(3);

    double[] seconds =
        DoubleStream.generate(() -> distribution.sample(random).toNanos() / 1e9)
            .limit(200_000)
            .toArray();

    double average = DoubleStream.of(seconds).average().orElseThrow();
    double variance =
        DoubleStream.of(seconds).map(s -> (s - average) * (s - average)).average().orElseThrow();
    assertThat(average).isCloseTo(mean, within(mean * 0.01 + 1e-6));
    assertThat(Math.sqrt(variance)).isCloseTo(deviation, within(deviation * 0.03 + 1e-6));
    assertThat(DoubleStream.of(seconds).min().orElseThrow()).isNotNegative();
  }

  @Test
  void shouldStayWithinTheBoundsOfAUniformDistribution() {
    Distribution distribution = new Distribution.Uniform(2, 6);
    SplittableRandom random = new SplittableRandom(3);

    for (int i = 0; i < 10_000; i++) {
      assertThat(distribution.sample(random).toMillis()).isBetween(2_000L, 6_000L);
    }
  }
}

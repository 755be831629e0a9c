package org.ocserver.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.telephony.simulator.settings.AnswerRate;
import org.ocserver.telephony.simulator.settings.Distribution;
import org.ocserver.telephony.simulator.settings.SimulatorSettings;

class DemoWorkloadTest {
  private static final Path WORKLOADS =
      Path.of("../ocs-ejb/src/test/resources/pacing/workloads.yaml");

  private static SimulatorSettings settings(String name) throws IOException {
    String[] given = DemoWorkload.of(WORKLOADS, name).settings(20);
    Properties properties = new Properties();
    for (int i = 0; i < given.length; i += 2) {
      properties.setProperty(given[i], given[i + 1]);
    }
    return SimulatorSettings.from(properties);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a10-h20", "a20-drift", "a20-jump", "a20-heavy", "a20-turnover", "a20-trunks"})
  void shouldBeUnderstoodByTheSimulatedSwitch(String name) throws IOException {
    SimulatorSettings settings = settings(name);
    assertThat(settings.agents().count()).isBetween(10, 20);
    assertThat(settings.customers().answerRate()).isPresent();
    assertThat(settings.agents().breaks().isPresent()).isEqualTo(name.endsWith("turnover"));
  }

  @Test
  void shouldHaveTheRatesAndTimesOfTheWorkload() throws IOException {
    SimulatorSettings settings = settings("a10-h20");
    AnswerRate rate = settings.customers().answerRate().orElseThrow();
    assertThat(rate.at(0)).isEqualTo(0.2);
    assertThat(settings.customers().talk()).isInstanceOf(Distribution.LogNormal.class);
    assertThat(settings.agents().count()).isEqualTo(10);
    assertThat(settings("a1000-h10").agents().count()).as("more than there are").isEqualTo(20);
  }

  @Test
  void shouldRefuseAWorkloadThatIsNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DemoWorkload.of(WORKLOADS, "a7-unheard"))
        .withMessageContaining("a7-unheard");
  }
}

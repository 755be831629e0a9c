package org.ocserver.telephony.simulator.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.telephony.CallState;

class SimulatorSettingsTest {
  @Test
  void shouldHaveDefaults() {
    SimulatorSettings settings = SimulatorSettings.defaults();

    assertThat(settings.agents().count()).isEqualTo(20);
    assertThat(settings.agents().login(0)).isEqualTo("agent1");
    assertThat(settings.agents().dn(19)).isEqualTo("7020");
    assertThat(settings.queues()).containsExactly("9000");
    assertThat(settings.trunkGroups()).containsExactly("8000");
    assertThat(settings.trunks()).isEqualTo(60);
    assertThat(settings.seed()).isEqualTo(1);
    assertThat(settings.speed()).isEqualTo(1);
    assertThat(settings.callLog()).isEmpty();
    assertThat(settings.customers().weights().values().stream().mapToDouble(w -> w).sum())
        .isBetween(0.9999, 1.0001);
  }

  @Test
  void shouldReadWhatIsGiven() {
    Properties given = new Properties();
    given.setProperty("agents", " 5 ");
    given.setProperty("queues", "9000, 9001");
    given.setProperty("talk.seconds", "exponential(90)");
    given.setProperty("outcome.ANSWER", "1");
    given.setProperty("outcome.BUSY", "2");
    given.setProperty("customer.suffix.01", "FAX");
    given.setProperty("call.log", "calls.csv");

    SimulatorSettings settings = SimulatorSettings.from(given);

    assertThat(settings.agents().count()).isEqualTo(5);
    assertThat(settings.queues()).containsExactly("9000", "9001");
    assertThat(settings.customers().talk()).isEqualTo(new Distribution.Exponential(90));
    assertThat(settings.customers().weights())
        .containsOnlyKeys(CallState.ANSWER, CallState.BUSY)
        .containsEntry(CallState.BUSY, 2.0);
    assertThat(settings.customers().certainFor("5550101")).contains(CallState.FAX);
    assertThat(settings.customers().certainFor("5550110")).isEmpty();
    assertThat(settings.callLog()).contains(Path.of("calls.csv"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agent|5|a known key",
        "agents|many|a whole number from 0 to 10000",
        "hit.rate|0.2|minute:share",
        "hit.rate|0:1.2|minute:share",
        "hit.rate|5:0.1,5:0.2|minute:share",
        "hit.rate|a:0.1|minute:share",
        "hit.drift|maybe|true or false",
        "agents|-1|a whole number from 0 to 10000",
        "trunks|1.5|a whole number from 0 to 100000",
        "seed|x|a whole number",
        "speed|0|a number above 0",
        "speed|NaN|a number above 0",
        "queues|9000,,9001|names divided by commas",
        "agent.queues|9001|queues out of [9000]",
        "agent.dn.first|8990|a range of DNs without that of a queue",
        "talk.seconds|20|lognormal(mean,sd)",
        "talk.seconds|normal(20,10)|lognormal(mean,sd)",
        "talk.seconds|lognormal(20)|lognormal(mean,sd)",
        "talk.seconds|lognormal(0,1)|lognormal(mean,sd)",
        "talk.seconds|uniform(5,1)|uniform(a,b)",
        "talk.seconds|fixed(-1)|fixed(x)",
        "talk.seconds|fixed()|fixed(x)",
        "talk.seconds|exponential(NaN)|exponential(mean)",
        "talk.seconds|exponential(1e9)|exponential(mean)",
        "break.kind|LUNCH|one of [NOT_READY, LOG_OUT]",
        "ring.timeout.seconds|0|a whole number from 1 to 600",
        "outcome.MAYBE|1|a call state other than RELEASED",
        "outcome.RELEASED|1|a call state other than RELEASED",
        "outcome.ANSWER|-1|a number from 0",
        "customer.suffix.01|MAYBE|a call state other than RELEASED"
      })
  void shouldNameKeyValueAndWhatIsExpectedWhenASettingIsBad(
      String key, String value, String expected) {
    Properties given = new Properties();
    given.setProperty(key, value);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatorSettings.from(given))
        .withMessageContaining(key)
        .withMessageContaining("'" + value.split(",,")[0])
        .withMessageContaining(expected);
  }

  @Test
  void shouldRefuseWeightsThatAreAllZero() {
    Properties given = new Properties();
    given.setProperty("outcome.ANSWER", "0");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatorSettings.from(given))
        .withMessageContaining("outcome.*")
        .withMessageContaining("one weight above 0");
  }
}

package org.ocserver.telephony.simulator.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocserver.telephony.TelephonyEvent.AgentReady;
import org.ocserver.telephony.TelephonyEvent.Dialing;

/** The jar that is handed out, with nothing beside it. */
class SimulatorJarIT {
  @TempDir Path directory;

  @Test
  void shouldPlayASwitchAlone() throws Exception {
    String jar = System.getProperty("ocs.simulator.jar");
    try (SwitchProcess process = SwitchProcess.ofJar(Path.of(jar), directory);
        TestApplication application = new TestApplication(process.address())) {
      application.await(AgentReady.class);
      application.dial(7, "5550100", "attempt");

      assertThat(application.await(Dialing.class).referenceId()).isEqualTo(7);
      process.end();
    }
  }
}

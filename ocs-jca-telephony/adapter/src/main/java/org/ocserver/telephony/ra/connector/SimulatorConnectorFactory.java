package org.ocserver.telephony.ra.connector;

import jakarta.resource.ResourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Timer;
import java.util.function.Consumer;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.simulator.SimulatedSwitch;
import org.ocserver.telephony.simulator.settings.SimulatorSettings;
import org.ocserver.telephony.simulator.time.SwitchScheduler;
import org.ocserver.telephony.simulator.time.TimerScheduler;

/** Makes simulated switches, all by the same settings. */
public final class SimulatorConnectorFactory implements ConnectorFactory {
  private final Optional<Path> settingsFile;
  private final Timers timers;
  private final Clock clock;

  /**
   * @param settingsFile properties as {@link SimulatorSettings} describes them, read anew for each
   *     switch; without it, the defaults
   */
  public SimulatorConnectorFactory(Optional<Path> settingsFile, Timers timers, Clock clock) {
    this.settingsFile = settingsFile;
    this.timers = timers;
    this.clock = clock;
  }

  @Override
  public Connector create(String switchName, Consumer<TelephonyEvent> events)
      throws ResourceException {
    SimulatorSettings settings = settings();
    Timer timer = timers.create();
    SwitchScheduler scheduler = new TimerScheduler(timer, clock);
    return new SimulatorConnector(
        new SimulatedSwitch(switchName, settings, scheduler, events), scheduler, timer);
  }

  private SimulatorSettings settings() throws ResourceException {
    if (settingsFile.isEmpty()) {
      return SimulatorSettings.defaults();
    }
    try {
      return SimulatorSettings.of(settingsFile.get());
    } catch (IOException | IllegalArgumentException cause) {
      throw new ResourceException("the simulator cannot be set up: " + cause, cause);
    }
  }
}

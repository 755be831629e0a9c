package org.ocserver.telephony.ra.connector;

import java.time.Duration;
import java.util.Timer;
import org.ocserver.telephony.TelephonySwitch;
import org.ocserver.telephony.simulator.SimulatedSwitch;
import org.ocserver.telephony.simulator.time.SwitchScheduler;

/** Plays a simulated switch in real time. */
final class SimulatorConnector implements Connector {
  private final SimulatedSwitch simulated;
  private final SwitchScheduler scheduler;
  private final Timer timer;
  private boolean stopped;

  /**
   * @param scheduler uses the timer, which is cancelled at the stop
   */
  SimulatorConnector(SimulatedSwitch simulated, SwitchScheduler scheduler, Timer timer) {
    this.simulated = simulated;
    this.scheduler = scheduler;
    this.timer = timer;
  }

  @Override
  public void start() {
    simulated.start();
  }

  @Override
  public void stop() {
    if (!stopped) {
      stopped = true;
      simulated.stop();
      // As its own last action: those before it end the calls.
      scheduler.schedule(Duration.ZERO, timer::cancel);
    }
  }

  @Override
  public TelephonySwitch requests() {
    return simulated;
  }
}

package org.ocserver.telephony.ra.connector.process;

import static org.ocserver.telephony.ra.log.AdapterLog.LOG;

import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import org.ocserver.telephony.TelephonySwitch;
import org.ocserver.telephony.ra.connector.Connector;

/** Speaks with a simulated switch that runs as a process of its own. */
final class SimulatorProcessConnector implements Connector {
  private final TelephonySwitch requests;
  private final Work link;
  private final Selector selector;
  private final WorkManager workManager;
  private final Timer timer;
  private final Duration retry;

  /**
   * @param link ends when the selector is closed
   * @param timer is cancelled at the stop
   * @param retry the pause after the container gave no thread
   */
  SimulatorProcessConnector(
      TelephonySwitch requests,
      Work link,
      Selector selector,
      WorkManager workManager,
      Timer timer,
      Duration retry) {
    this.requests = requests;
    this.link = link;
    this.selector = selector;
    this.workManager = workManager;
    this.timer = timer;
    this.retry = retry;
  }

  @Override
  public void start() {
    try {
      workManager.scheduleWork(link);
    } catch (WorkException refused) {
      LOG.noThreadForLink(requests.switchName(), refused);
      timer.schedule(
          new TimerTask() {
            @Override
            public void run() {
              start();
            }
          },
          retry.toMillis());
    }
  }

  @Override
  public void stop() {
    timer.cancel();
    try {
      selector.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot end the link of " + requests.switchName(), failed);
    }
  }

  @Override
  public TelephonySwitch requests() {
    return requests;
  }
}

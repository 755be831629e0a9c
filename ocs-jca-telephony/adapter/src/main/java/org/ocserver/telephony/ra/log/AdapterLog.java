package org.ocserver.telephony.ra.log;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/**
 * All that the adapter logs, by number. Where no cause comes with a failure, the container has
 * logged it.
 */
@MessageLogger(projectCode = "OCSRA", length = 4)
public interface AdapterLog {
  AdapterLog LOG =
      Logger.getMessageLogger(MethodHandles.lookup(), AdapterLog.class, "org.ocserver.telephony");

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 1, value = "Switch %s: connector %s started")
  void started(String switchName, String connector);

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 2, value = "Switch %s: connector stopped")
  void stopped(String switchName);

  @LogMessage(level = Logger.Level.ERROR)
  @Message(id = 3, value = "Switch %s: the endpoint failed on %s: %s")
  void endpointFailed(String switchName, Object event, Throwable failure);

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 4, value = "Switch %s: the endpoint takes no event now; events wait: %s")
  void endpointUnavailable(String switchName, String reason);

  @LogMessage(level = Logger.Level.ERROR)
  @Message(id = 5, value = "Switch %s: the container gave no thread; events wait for the next one")
  void noThread(String switchName, @Cause Throwable failure);

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 6, value = "Switch %s: %d events were not delivered before the stop")
  void undelivered(String switchName, int events);

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 7, value = "Switch %s is not active: request %d came to nothing")
  void notActive(String switchName, long referenceId);

  @LogMessage(level = Logger.Level.ERROR)
  @Message(id = 8, value = "Switch %s: the connector failed on request %d")
  void connectorFailed(String switchName, long referenceId, @Cause Throwable failure);

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 9, value = "Switch %s: the link to the simulator at %s is up")
  void linkUp(String switchName, Object address);

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 10, value = "Switch %s: no link to the simulator at %s since %s: %s")
  void noLink(String switchName, Object address, Object since, String why);

  @LogMessage(level = Logger.Level.ERROR)
  @Message(
      id = 11,
      value = "Switch %s: the container gave no thread for the link; tried again soon")
  void noThreadForLink(String switchName, @Cause Throwable failure);

  @LogMessage(level = Logger.Level.DEBUG)
  @Message(id = 12, value = "Switch %s: the link to the simulator at %s ends")
  void linkEnds(String switchName, Object address);
}

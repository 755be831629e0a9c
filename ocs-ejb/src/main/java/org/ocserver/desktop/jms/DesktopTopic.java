package org.ocserver.desktop.jms;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Topic;
import java.util.Map;
import org.ocserver.desktop.DesktopNotifications;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionEvent.AgentCall;
import org.ocserver.session.port.SessionObserver;
import org.ocserver.session.run.Mailbox;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.jms.Publishing;

/** Sends desktops what they are to know, in order, and off the sessions' threads. */
@ApplicationScoped
public class DesktopTopic implements SessionObserver {
  /** The message property by which a desktop selects what is for its agent. */
  static final String AGENT_LOGIN = "agentLogin";

  private record Outgoing(Topic topic, Map<String, String> properties, TKVList event) {}

  @Resource private ManagedExecutorService threads;

  @Resource(lookup = "java:/jms/topic/ocs.desktop.events")
  private Topic desktopEvents;

  @Resource(lookup = "java:/jms/topic/ocs.telephony.events")
  private Topic telephonyEvents;

  @Inject private Publishing publishing;

  private Mailbox<Outgoing> outgoing;
  private DesktopNotifications notifications;

  @PostConstruct
  void start() {
    outgoing =
        new Mailbox<>(
            threads, next -> publishing.publish(next.topic(), next.properties(), next.event()));
    notifications =
        new DesktopNotifications(
            (agent, event) ->
                outgoing.post(new Outgoing(desktopEvents, Map.of(AGENT_LOGIN, agent), event)));
  }

  @Override
  public void on(SessionEvent event) {
    notifications.on(event);
    if (event instanceof AgentCall call) {
      outgoing.post(
          new Outgoing(
              telephonyEvents,
              Map.of(
                  AGENT_LOGIN,
                  call.agentLogin(),
                  "thisDN",
                  call.dn(),
                  "event",
                  call.stage().telephonyName()),
              call.userData()));
    }
  }
}

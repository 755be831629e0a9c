package org.ocserver.commdn.jms;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Topic;
import java.util.Map;
import org.ocserver.commdn.CommDnNotifications;
import org.ocserver.sequence.SequenceEvent;
import org.ocserver.sequence.SequenceObserver;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.port.SessionObserver;
import org.ocserver.session.run.Mailbox;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.jms.Publishing;

/** Sends applications what they are to know, in order, and off the sessions' threads. */
@ApplicationScoped
public class CommDnTopic implements SessionObserver, SequenceObserver {
  /** The message property that names the Communication DN. */
  static final String COMM_DN = "commDN";

  @Resource private ManagedExecutorService threads;

  @Resource(lookup = "java:/jms/topic/ocs.commdn.events")
  private Topic events;

  @Inject private Publishing publishing;

  private CommDnNotifications notifications;

  @PostConstruct
  void start() {
    Mailbox<TKVList> outgoing =
        new Mailbox<>(threads, event -> publishing.publish(events, Map.of(), event));
    notifications = new CommDnNotifications(outgoing::post);
  }

  @Override
  public void on(SessionEvent event) {
    notifications.on(event);
  }

  @Override
  public void on(SequenceEvent event) {
    notifications.on(event);
  }
}

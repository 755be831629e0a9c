package org.ocserver.report.jms;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.report.StatEvents;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.port.SessionObserver;
import org.ocserver.session.run.Mailbox;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.jms.Publishing;

/** Sends statistics servers what they are to know, in order, and off the sessions' threads. */
@ApplicationScoped
public class StatisticsTopic implements SessionObserver {
  @Resource private ManagedExecutorService threads;

  @Resource(lookup = "java:/jms/topic/ocs.statistics.events")
  private Topic topic;

  @EJB private ConfigurationService configuration;
  @Inject private Publishing publishing;

  private StatEvents events;

  @PostConstruct
  void start() {
    List<TKVList> waiting = new ArrayList<>();
    Mailbox<TKVList> outgoing = new Mailbox<>(threads, waiting::add, () -> publish(waiting));
    events = new StatEvents(configuration.inForce(), outgoing::post);
  }

  /** Once for all that wait. */
  private void publish(List<TKVList> waiting) {
    List<TKVList> now = List.copyOf(waiting);
    waiting.clear();
    publishing.publish(topic, Map.of(), now);
  }

  @Override
  public void on(SessionEvent event) {
    events.on(event);
  }
}

package org.ocserver.groupstate.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.groupstate.GroupStates;
import org.ocserver.session.ejb.DialingSessions;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.port.SessionObserver;
import org.ocserver.webhook.Webhooks;

/** The states of this server's campaign groups; works on the executor {@code ocs-http}. */
@ApplicationScoped
public class GroupStateService implements SessionObserver {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @Resource(lookup = "java:jboss/ee/concurrency/executor/ocs-http")
  private ManagedExecutorService threads;

  @EJB private DialingSessions dialing;
  @EJB private ConfigurationService configuration;

  private GroupStates states;

  @PostConstruct
  void start() {
    Webhooks webhooks = new Webhooks(threads);
    states =
        new GroupStates(
            configuration::current,
            () -> dialing.sessions().statusOfAll(),
            (uri, json) -> webhooks.post(uri, Map.of(), json, TIMEOUT),
            threads,
            Clock.systemUTC());
  }

  @Override
  public void on(SessionEvent event) {
    states.on(event);
  }

  /** Time goes on. */
  void tick() {
    states.tick();
  }
}

package org.ocserver.session.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionStage;
import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.as.server.suspend.ServerResumeContext;
import org.jboss.as.server.suspend.ServerSuspendContext;
import org.jboss.as.server.suspend.SuspendableActivity;
import org.jboss.as.server.suspend.SuspendableActivityRegistry;
import org.jboss.as.server.suspend.SuspendableActivityRegistry.SuspendPriority;
import org.jboss.msc.service.ServiceName;

/**
 * Has the sessions drain before the server stops: in WildFly's preparation of a suspension, when
 * requests, messages and events still come in. It begins with SIGTERM, and with {@code
 * :shutdown(suspend-timeout=…)} or {@code :suspend}.
 */
@Singleton
@Startup
@DependsOn("DialingSessions")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PlannedStop {
  private static final Logger LOG = System.getLogger("org.ocserver.session.stop");

  /** Of SuspensionStateProvider.SERVICE_DESCRIPTOR; the controller is the registry too. */
  private static final ServiceName REGISTRY =
      ServiceName.parse("org.wildfly.server.suspend-controller");

  @EJB private DialingSessions dialing;

  private final SuspendableActivity activity = new Draining();
  private SuspendableActivityRegistry registry;

  private final class Draining implements SuspendableActivity {
    @Override
    public CompletionStage<Void> prepare(ServerSuspendContext context) {
      if (context.isStarting()) {
        return COMPLETED;
      }
      LOG.log(Level.INFO, "OCSST0001: The server is about to stop: no new dials, calls may finish");
      return dialing
          .drain()
          .thenRun(() -> LOG.log(Level.INFO, "OCSST0002: The sessions are out of memory"));
    }

    @Override
    public CompletionStage<Void> suspend(ServerSuspendContext context) {
      return COMPLETED;
    }

    @Override
    public CompletionStage<Void> resume(ServerResumeContext context) {
      dialing.endDraining();
      return COMPLETED;
    }
  }

  @PostConstruct
  void start() {
    registry =
        (SuspendableActivityRegistry)
            CurrentServiceContainer.getServiceContainer().getRequiredService(REGISTRY).getValue();
    registry.registerActivity(activity, SuspendPriority.FIRST);
  }

  @PreDestroy
  void stop() {
    registry.unregisterActivity(activity);
  }
}

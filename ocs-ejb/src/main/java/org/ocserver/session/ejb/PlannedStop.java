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
import java.util.function.Supplier;
import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.as.server.suspend.ServerResumeContext;
import org.jboss.as.server.suspend.ServerSuspendContext;
import org.jboss.as.server.suspend.SuspendableActivity;
import org.jboss.as.server.suspend.SuspendableActivityRegistry;
import org.jboss.as.server.suspend.SuspendableActivityRegistry.SuspendPriority;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceBuilder;
import org.jboss.msc.service.ServiceController;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;

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

  private static final ServiceName NAME = ServiceName.of("org", "ocserver", "planned-stop");

  @EJB private DialingSessions dialing;

  private final SuspendableActivity activity = new Draining();
  private ServiceController<?> registration;

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

  /** The registry is to be had by a service alone that depends on it. */
  private final class Registration implements Service {
    private final Supplier<SuspendableActivityRegistry> registry;

    Registration(Supplier<SuspendableActivityRegistry> registry) {
      this.registry = registry;
    }

    @Override
    public void start(StartContext context) {
      registry.get().registerActivity(activity, SuspendPriority.FIRST);
    }

    @Override
    public void stop(StopContext context) {
      registry.get().unregisterActivity(activity);
    }
  }

  @PostConstruct
  void start() {
    ServiceBuilder<?> builder =
        CurrentServiceContainer.getServiceContainer().subTarget().addService(NAME);
    builder.setInstance(new Registration(builder.requires(REGISTRY)));
    registration = builder.install();
  }

  @PreDestroy
  void stop() {
    registration.setMode(ServiceController.Mode.REMOVE);
  }
}

package org.ocserver.ownership.ejb;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.ocserver.ownership.OwnerDuty;

/**
 * Has messages delivered to the message-driven beans: those of JMS, and of the switch, whose link
 * is up as long as its bean listens. They are deployed with {@code @DeliveryActive(false)}; the
 * container's management starts and stops their delivery.
 */
@ApplicationScoped
public class MessageDelivery implements OwnerDuty {
  private static final Logger LOG = System.getLogger("org.ocserver.ownership");

  private static final String BEANS =
      "jboss.as:deployment=*,subdeployment=ocs-ejb.jar,subsystem=ejb3,message-driven-bean=*";

  private final MBeanServer management = ManagementFactory.getPlatformMBeanServer();

  @Resource private ManagedExecutorService threads;
  private CompletableFuture<Void> ending = CompletableFuture.completedFuture(null);

  @Override
  public Stage stage() {
    return Stage.REQUESTS;
  }

  @Override
  public void begin() {
    ending.join();
    if (invoke("startDelivery") == 0) {
      throw new IllegalStateException("the message-driven beans are not deployed yet");
    }
  }

  /** The container waits for the messages that are being worked on; nobody else has to. */
  @Override
  public void end() {
    ending =
        CompletableFuture.runAsync(() -> invoke("stopDelivery"), threads)
            .exceptionally(MessageDelivery::log);
  }

  private static Void log(Throwable failure) {
    LOG.log(Level.ERROR, "OCSOW0011: Messages may still be delivered to a standby", failure);
    return null;
  }

  private int invoke(String operation) {
    try {
      int beans = 0;
      for (ObjectName bean : management.queryNames(new ObjectName(BEANS), null)) {
        management.invoke(bean, operation, new Object[0], new String[0]);
        beans++;
      }
      return beans;
    } catch (JMException failure) {
      throw new IllegalStateException(operation + " of messages failed: " + failure, failure);
    }
  }
}

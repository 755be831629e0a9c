package org.ocserver.ownership.ejb;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
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
  private static final String BEANS =
      "jboss.as:deployment=*,subdeployment=ocs-ejb.jar,subsystem=ejb3,message-driven-bean=*";

  private final MBeanServer management = ManagementFactory.getPlatformMBeanServer();

  @Override
  public Stage stage() {
    return Stage.REQUESTS;
  }

  @Override
  public void begin() {
    if (invoke("startDelivery") == 0) {
      throw new IllegalStateException("the message-driven beans are not deployed yet");
    }
  }

  @Override
  public void end() {
    invoke("stopDelivery");
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

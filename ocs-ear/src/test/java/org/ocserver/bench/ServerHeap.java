package org.ocserver.bench;

import com.sun.tools.attach.VirtualMachine;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.JMX;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The heap of another process on this machine, by JMX. */
final class ServerHeap implements AutoCloseable {
  /** What is only softly or weakly held goes in more than one collection. */
  private static final int COLLECTIONS = 3;

  private final JMXConnector connector;
  private final MemoryMXBean memory;

  ServerHeap(long pid) throws Exception {
    VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
    try {
      connector =
          JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
    } finally {
      machine.detach();
    }
    MBeanServerConnection beans = connector.getMBeanServerConnection();
    memory =
        JMX.newMXBeanProxy(
            beans, new ObjectName(ManagementFactory.MEMORY_MXBEAN_NAME), MemoryMXBean.class);
  }

  /** Bytes in use after garbage collections. */
  long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      memory.gc();
    }
    return memory.getHeapMemoryUsage().getUsed();
  }

  @Override
  public void close() throws Exception {
    connector.close();
  }
}

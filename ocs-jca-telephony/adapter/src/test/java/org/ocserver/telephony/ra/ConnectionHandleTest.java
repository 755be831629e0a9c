package org.ocserver.telephony.ra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ResourceAllocationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ocserver.telephony.TelephonyConnection;
import org.ocserver.telephony.TelephonyConnectionFactory;

class ConnectionHandleTest {
  private final TelephonyManagedConnectionFactory factory = new TelephonyManagedConnectionFactory();
  private final TelephonyManagedConnection managed = new TelephonyManagedConnection(factory);
  private final List<Object> closed = new ArrayList<>();

  ConnectionHandleTest() {
    managed.addConnectionEventListener(new ClosedListener());
  }

  @Test
  void shouldTellThePoolOnceWhenClosedTwice() {
    TelephonyConnection handle = handle();
    handle.close();
    handle.close();

    assertThat(closed).containsExactly(handle);
  }

  @Test
  void shouldRefuseUseWhenClosed() {
    TelephonyConnection handle = handle();
    handle.close();

    assertThatThrownBy(() -> handle.registerDn("9000")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldRefuseUseWhenThePoolTookTheConnectionBack() {
    TelephonyConnection handle = handle();
    managed.cleanup();

    assertThatThrownBy(handle::switchName).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldStayUsableWhenMovedToAnotherConnection() {
    TelephonyConnection handle = handle();
    TelephonyManagedConnection other = new TelephonyManagedConnection(factory);
    other.associateConnection(handle);
    managed.cleanup();

    assertThat(handle.switchName()).isEqualTo("SimSwitch");
  }

  @Test
  void shouldMatchOnlyConnectionsToTheSameSwitch() {
    TelephonyManagedConnectionFactory other = new TelephonyManagedConnectionFactory();
    other.setSwitchName("Branch");

    assertThat(factory.matchManagedConnections(Set.of(managed), null, null)).isSameAs(managed);
    assertThat(other.matchManagedConnections(Set.of(managed), null, null)).isNull();
    assertThat(factory).isNotEqualTo(other);
  }

  @Test
  void shouldSaySoWhenThePoolIsExhausted() {
    TelephonyConnectionFactory connections =
        (TelephonyConnectionFactory)
            factory.createConnectionFactory(
                (ConnectionManager)
                    (of, requestInfo) -> {
                      throw new ResourceAllocationException("exhausted");
                    });

    assertThatThrownBy(connections::getConnection)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("SimSwitch")
        .hasCauseInstanceOf(ResourceException.class);
  }

  @Test
  void shouldOfferNoTransaction() {
    assertThatThrownBy(managed::getXAResource).isInstanceOf(NotSupportedException.class);
    assertThatThrownBy(managed::getLocalTransaction).isInstanceOf(NotSupportedException.class);
  }

  private TelephonyConnection handle() {
    return (TelephonyConnection) managed.getConnection(null, null);
  }

  private final class ClosedListener implements ConnectionEventListener {
    @Override
    public void connectionClosed(ConnectionEvent event) {
      closed.add(event.getConnectionHandle());
    }

    @Override
    public void localTransactionStarted(ConnectionEvent event) {}

    @Override
    public void localTransactionCommitted(ConnectionEvent event) {}

    @Override
    public void localTransactionRolledback(ConnectionEvent event) {}

    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {}
  }
}

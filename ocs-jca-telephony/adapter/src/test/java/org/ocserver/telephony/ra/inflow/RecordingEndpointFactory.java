package org.ocserver.telephony.ra.inflow;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.transaction.xa.XAResource;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyListener;

/** A container whose endpoint keeps what it hears. */
public final class RecordingEndpointFactory implements MessageEndpointFactory {
  private final List<TelephonyEvent> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger unavailable = new AtomicInteger();
  private volatile Consumer<TelephonyEvent> reaction = event -> {};

  public List<TelephonyEvent> heard() {
    return List.copyOf(heard);
  }

  /** What the endpoint does with an event once it is kept. */
  public void react(Consumer<TelephonyEvent> reaction) {
    this.reaction = reaction;
  }

  /** How many endpoints were not given back. */
  int open() {
    return open.get();
  }

  void beUnavailable(int times) {
    unavailable.set(times);
  }

  @Override
  public MessageEndpoint createEndpoint(XAResource resource) throws UnavailableException {
    if (unavailable.getAndUpdate(times -> Math.max(0, times - 1)) > 0) {
      throw new UnavailableException("not yet");
    }
    open.incrementAndGet();
    return new Recorder();
  }

  @Override
  public MessageEndpoint createEndpoint(XAResource resource, long timeout)
      throws UnavailableException {
    return createEndpoint(resource);
  }

  @Override
  public boolean isDeliveryTransacted(Method method) {
    return false;
  }

  @Override
  public String getActivationName() {
    return "recorder";
  }

  @Override
  public Class<?> getEndpointClass() {
    return Recorder.class;
  }

  private final class Recorder implements MessageEndpoint, TelephonyListener {
    @Override
    public void onEvent(TelephonyEvent event) {
      heard.add(event);
      reaction.accept(event);
    }

    @Override
    public void beforeDelivery(Method method) {}

    @Override
    public void afterDelivery() {}

    @Override
    public void release() {
      open.decrementAndGet();
    }
  }
}

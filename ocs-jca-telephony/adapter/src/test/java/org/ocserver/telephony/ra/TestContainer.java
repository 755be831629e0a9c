package org.ocserver.telephony.ra;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.XATerminator;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ocserver.telephony.ra.inflow.ExecutorWorkManager;

/** As much of a container as the adapter asks for. */
final class TestContainer implements BootstrapContext, AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @Override
  public WorkManager getWorkManager() {
    return new ExecutorWorkManager(threads);
  }

  @Override
  public Timer createTimer() {
    return new Timer(true);
  }

  @Override
  public XATerminator getXATerminator() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isContextSupported(Class<? extends WorkContext> contextClass) {
    return false;
  }

  @Override
  public TransactionSynchronizationRegistry getTransactionSynchronizationRegistry() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}

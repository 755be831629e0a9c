package org.ocserver.telephony.ra.inflow;

import jakarta.resource.spi.work.ExecutionContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkListener;
import jakarta.resource.spi.work.WorkManager;
import jakarta.resource.spi.work.WorkRejectedException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Runs works when the test says so, in the test's thread. */
final class StepWorkManager implements WorkManager {
  private final Deque<Work> scheduled = new ArrayDeque<>();
  private boolean refusing;

  int scheduled() {
    return scheduled.size();
  }

  void refuse(boolean refuse) {
    refusing = refuse;
  }

  void runAll() {
    while (!scheduled.isEmpty()) {
      scheduled.poll().run();
    }
  }

  @Override
  public void scheduleWork(Work work) throws WorkException {
    if (refusing) {
      throw new WorkRejectedException("no thread");
    }
    scheduled.add(work);
  }

  @Override
  public void doWork(Work work) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void doWork(Work work, long timeout, ExecutionContext context, WorkListener listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long startWork(Work work) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long startWork(Work work, long timeout, ExecutionContext context, WorkListener listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void scheduleWork(
      Work work, long timeout, ExecutionContext context, WorkListener listener) {
    throw new UnsupportedOperationException();
  }
}

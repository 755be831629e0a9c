package org.ocserver.donotcall.ejb;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a timer does again and again: the first failure of a row is logged, and the success after.
 */
final class RepeatedTask {
  private static final System.Logger LOG = System.getLogger(RepeatedTask.class.getName());

  private final String name;
  private final Runnable work;
  private final AtomicBoolean failing = new AtomicBoolean();

  RepeatedTask(String name, Runnable work) {
    this.name = name;
    this.work = work;
  }

  void run() {
    try {
      work.run();
      if (failing.getAndSet(false)) {
        LOG.log(Level.INFO, "{0} works again", name);
      }
    } catch (RuntimeException failure) {
      if (!failing.getAndSet(true)) {
        LOG.log(Level.ERROR, name + " fails, and is tried again", failure);
      }
    }
  }
}

package org.ocserver.scxml.ecmascript;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * What a thread has asked of the heap. The class that tells it is looked for where the Java
 * runtime's own classes are, for applications in a server do not see it by themselves.
 */
final class AllocatedMemory {
  private static final Optional<MethodHandle> COUNTER = counter();

  private AllocatedMemory() {}

  private static Optional<MethodHandle> counter() {
    try {
      Class<?> threads =
          Class.forName(
              "com.sun.management.ThreadMXBean", true, ClassLoader.getPlatformClassLoader());
      return Optional.of(
          MethodHandles.publicLookup()
              .findVirtual(
                  threads, "getCurrentThreadAllocatedBytes", MethodType.methodType(long.class))
              .bindTo(ManagementFactory.getThreadMXBean()));
    } catch (ReflectiveOperationException | ClassCastException otherRuntime) {
      return Optional.empty();
    }
  }

  /** Bytes since the thread began; always 0 where the Java runtime does not count them. */
  static long ofThisThread() {
    if (COUNTER.isEmpty()) {
      return 0;
    }
    try {
      return Math.max(0, (long) COUNTER.get().invokeExact());
    } catch (Throwable broken) {
      throw new IllegalStateException(broken);
    }
  }
}

package org.ocserver.chaos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A folder that can be full: a file system of its own in memory where this machine lets us mount
 * one; otherwise a folder like any other, and the processes that write into it may be limited
 * instead.
 */
final class FillableDisk implements AutoCloseable {
  private static final int BLOCK = 1 << 20;
  private static final String FILLER = "filler";

  /** What a process may write into a file when its disk counts as full. */
  private static final long LIMITED_TO = 64 * 1024;

  private static final int UNMOUNT_TRIES = 40;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

  private final Path path;
  private final boolean isMounted;
  private final Thread atExit = new Thread(this::unmount);

  private FillableDisk(Path path, boolean isMounted) {
    this.path = path;
    this.isMounted = isMounted;
    if (isMounted) {
      Runtime.getRuntime().addShutdownHook(atExit);
    }
  }

  /**
   * @param path a folder that is empty or is made
   */
  static FillableDisk at(Path path, int megabytes) throws IOException {
    Files.createDirectories(path);
    int code =
        Commands.run(
            List.of(
                "mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", path.toString()));
    return new FillableDisk(path, code == 0);
  }

  Path path() {
    return path;
  }

  /**
   * From now on nothing more fits.
   *
   * @param writers the processes that write into the folder
   */
  void fill(List<ProcessHandle> writers) throws IOException {
    if (!isMounted) {
      limit(writers, LIMITED_TO + ":");
      return;
    }
    try (FileChannel file =
        FileChannel.open(
            path.resolve(FILLER), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (int size = BLOCK; size > 0; size /= 2) {
        fillBy(file, size);
      }
    }
  }

  private static void fillBy(FileChannel file, int size) {
    try {
      while (file.write(ByteBuffer.allocate(size)) == size) {
        continue;
      }
    } catch (IOException full) {
      // That is what was wanted.
      return;
    }
  }

  /** There is room again. */
  void free(List<ProcessHandle> writers) throws IOException {
    if (isMounted) {
      Files.deleteIfExists(path.resolve(FILLER));
    } else {
      limit(writers, "unlimited:");
    }
  }

  private static void limit(List<ProcessHandle> writers, String size) throws IOException {
    for (ProcessHandle writer : writers) {
      Commands.run(List.of("prlimit", "--pid", String.valueOf(writer.pid()), "--fsize=" + size));
    }
  }

  /** Waits for those who still write there: as this JVM ends, they end at the same time. */
  private void unmount() {
    try {
      for (int i = 0; i < UNMOUNT_TRIES; i++) {
        if (Commands.run(List.of("umount", path.toString())) == 0) {
          return;
        }
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      }
      Commands.run(List.of("umount", "-l", path.toString()));
    } catch (IOException failure) {
      throw new IllegalStateException("cannot unmount " + path, failure);
    }
  }

  @Override
  public void close() {
    if (isMounted) {
      Runtime.getRuntime().removeShutdownHook(atExit);
      unmount();
    }
  }
}

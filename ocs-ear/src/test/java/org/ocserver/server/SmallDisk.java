package org.ocserver.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file system of a few megabytes in memory, which can be filled up and freed again. */
public final class SmallDisk implements AutoCloseable {
  private static final int BLOCK = 4096;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /**
   * Puts one at the place of a folder.
   *
   * @return none if this user may not mount anything
   */
  public static Optional<SmallDisk> at(Path folder, int megabytes)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    boolean mounted =
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
  }

  /** Leaves no room on it. */
  public void fill() throws IOException {
    try (OutputStream filler = Files.newOutputStream(filler())) {
      byte[] block = new byte[BLOCK];
      while (true) {
        filler.write(block);
      }
    } catch (IOException full) {
      if (Files.getFileStore(folder).getUsableSpace() >= BLOCK) {
        throw full;
      }
    }
  }

  /** Gives the room back. */
  public void free() throws IOException {
    Files.delete(filler());
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor() == 0;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("umount", "-l", folder.toString());
  }
}

package org.ocserver.chaos;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of this machine. */
final class Commands {
  private static final int SECONDS = 10;

  private Commands() {}

  /** Runs one and tells its exit code; -1 if it does not end. */
  static int run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(command + " was interrupted", interrupted);
    }
  }
}

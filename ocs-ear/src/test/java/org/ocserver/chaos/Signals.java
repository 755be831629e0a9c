package org.ocserver.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Stops processes where they are, and lets them go on. */
final class Signals {
  private Signals() {}

  static void freeze(List<ProcessHandle> processes) throws IOException {
    send("-STOP", processes);
  }

  static void thaw(List<ProcessHandle> processes) throws IOException {
    send("-CONT", processes);
  }

  private static void send(String signal, List<ProcessHandle> processes) throws IOException {
    if (processes.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>(List.of("kill", signal));
    Stream<String> pids = processes.stream().map(process -> String.valueOf(process.pid()));
    command.addAll(pids.toList());
    // One of them may have ended meanwhile: the others get the signal all the same.
    Commands.run(command);
  }
}

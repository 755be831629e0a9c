package org.ocserver.telephony.simulator.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.ocserver.telephony.simulator.settings.SimulatorSettings;

/**
 * What the process is told when it is started.
 *
 * @param settingsFile properties as {@link SimulatorSettings} describes them; without it, the
 *     defaults
 * @param port 0 to 65535; 0 takes a free one
 * @param backlog how many events may wait for an application that takes none, 1 to 10000000
 */
record ProcessArguments(Optional<Path> settingsFile, int port, int backlog) {
  static final String USAGE = "expected: [--settings=FILE] [--port=N] [--backlog=N]";
  private static final int MOST_PORT = 65_535;
  private static final int USUAL_BACKLOG = 100_000;
  private static final int MOST_BACKLOG = 10_000_000;

  /**
   * Reads arguments.
   *
   * @throws IllegalArgumentException for an unknown one or a bad value
   */
  static ProcessArguments of(String... arguments) {
    ProcessArguments read = new ProcessArguments(Optional.empty(), 0, USUAL_BACKLOG);
    for (String argument : arguments) {
      read = read.with(argument);
    }
    return read;
  }

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException if they are no good, naming file, key and value
   * @throws IOException if there are none to be read
   */
  SimulatorSettings settings() throws IOException {
    return settingsFile.isEmpty()
        ? SimulatorSettings.defaults()
        : SimulatorSettings.of(settingsFile.get());
  }

  private ProcessArguments with(String argument) {
    int end = argument.indexOf('=');
    String value = argument.substring(end + 1);
    return switch (argument.substring(0, Math.max(end, 0))) {
      case "--settings" -> new ProcessArguments(Optional.of(Path.of(value)), port, backlog);
      case "--port" ->
          new ProcessArguments(settingsFile, number(argument, value, 0, MOST_PORT), backlog);
      case "--backlog" ->
          new ProcessArguments(settingsFile, port, number(argument, value, 1, MOST_BACKLOG));
      default -> throw new IllegalArgumentException("unknown argument " + argument);
    };
  }

  private static int number(String argument, String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException none) {
      // Told below, as a number out of range is.
    }
    throw new IllegalArgumentException(
        argument + ": expected a whole number from " + least + " to " + most);
  }
}

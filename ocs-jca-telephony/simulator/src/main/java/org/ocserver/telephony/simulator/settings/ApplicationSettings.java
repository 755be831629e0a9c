package org.ocserver.telephony.simulator.settings;

/**
 * Applications that talk to customers; keys and defaults stand at {@link SimulatorSettings}.
 *
 * @param ports how many calls they serve at a time
 * @param length how long one talks
 */
public record ApplicationSettings(int ports, Distribution length) {

  static ApplicationSettings read(SettingsReader reader) {
    return new ApplicationSettings(
        (int) reader.integer("application.ports", 30, 0, 100_000),
        reader.distribution("application.seconds", new Distribution.LogNormal(30, 15)));
  }
}

package org.ocserver.telephony.simulator.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * All that a simulated switch is told.
 *
 * <table>
 * <caption>Keys; lengths of time are distributions, see {@link Distribution#FORMS}</caption>
 * <tr><th>Key</th><th>Default</th><th>Meaning</th></tr>
 * <tr><td>seed</td><td>1</td><td>start of all chance: the same seed, settings and requests give
 *     the same events on a virtual clock</td></tr>
 * <tr><td>speed</td><td>1</td><td>all lengths of time, the ring timeout of a request too, are
 *     divided by it</td></tr>
 * <tr><td>trunks</td><td>60</td><td>dialed calls at a time, 0 to 100000</td></tr>
 * <tr><td>queues</td><td>9000</td><td>DNs at which an answered person is queued</td></tr>
 * <tr><td>trunk.groups</td><td>8000</td><td>DNs at which an answered person is held until the
 *     application merges, transfers, treats or releases the call</td></tr>
 * <tr><td>call.log</td><td>none</td><td>file to which each dial is written</td></tr>
 * <tr><td>agents</td><td>20</td><td>how many, 0 to 10000</td></tr>
 * <tr><td>agent.kind</td><td>PERSON</td><td>PERSON, or IVR_PORT: no state of it is reported, and
 *     acw.seconds is fixed(0)</td></tr>
 * <tr><td>agent.login.prefix</td><td>agent</td><td>login codes are this and a number from 1</td>
 *     </tr>
 * <tr><td>agent.dn.first</td><td>7001</td><td>DN of the first agent; the next sits at the next
 *     number</td></tr>
 * <tr><td>agent.queues</td><td>those of queues</td><td>queues that agents serve, dealt out to
 *     them in turn</td></tr>
 * <tr><td>answer.seconds</td><td>uniform(0.5,2)</td><td>until an agent answers</td></tr>
 * <tr><td>acw.seconds</td><td>lognormal(5,2)</td><td>after-call work</td></tr>
 * <tr><td>break.calls</td><td>0</td><td>calls between an agent's breaks; 0 for none</td></tr>
 * <tr><td>break.seconds</td><td>fixed(60)</td><td>a break</td></tr>
 * <tr><td>break.kind</td><td>NOT_READY</td><td>NOT_READY or LOG_OUT</td></tr>
 * <tr><td>ring.seconds</td><td>lognormal(8,4)</td><td>until a person or machine answers</td></tr>
 * <tr><td>ring.timeout.seconds</td><td>30</td><td>a whole number, 1 to 600: ring timeout of calls
 *     that bring none</td></tr>
 * <tr><td>signal.seconds</td><td>uniform(1,3)</td><td>until busy, SIT or an error is
 *     reported</td></tr>
 * <tr><td>patience.seconds</td><td>lognormal(20,10)</td><td>how long a person waits for an
 *     agent</td></tr>
 * <tr><td>talk.seconds</td><td>lognormal(20,10)</td><td>a conversation</td></tr>
 * <tr><td>machine.seconds</td><td>uniform(10,30)</td><td>until a machine hangs up</td></tr>
 * <tr><td>message.seconds</td><td>uniform(5,9)</td><td>a message played to a machine</td></tr>
 * <tr><td>application.ports</td><td>30</td><td>calls at a time that applications (treatment
 *     PlayApplication) talk to, 0 to 100000</td></tr>
 * <tr><td>application.seconds</td><td>lognormal(30,15)</td><td>an application's talk</td></tr>
 * <tr><td>inbound.seconds</td><td>none</td><td>from one customer's own call to the next; without
 *     it nobody calls</td></tr>
 * <tr><td>inbound.queue</td><td>the first of queues</td><td>where they wait for agents</td></tr>
 * <tr><td>outcome.STATE</td><td>ANSWER 0.35, NO_ANSWER 0.25, ANSWERING_MACHINE 0.20,
 *     BUSY 0.10, SIT_INVALID_NUMBER 0.03, FAX and SILENCE 0.02 each, SIT_NO_CIRCUIT, GENERAL_ERROR
 *     and REMOTE_RELEASE 0.01 each</td><td>weight of each {@link
 *     org.ocserver.telephony.CallState} but RELEASED as the result of a dial; with one given, those
 *     not given are 0</td></tr>
 * <tr><td>hit.rate</td><td>none</td><td>minute:share, divided by commas: the share of dials that a
 *     person answers from each minute after the first dial on, whatever the weight of ANSWER; the
 *     other weights share the rest</td></tr>
 * <tr><td>hit.drift</td><td>false</td><td>whether that share changes evenly from one minute to the
 *     next that is named</td></tr>
 * <tr><td>customer.suffix.DIGITS</td><td>none</td><td>the certain result of numbers that end so;
 *     the longest that matches decides</td></tr>
 * </table>
 */
public record SimulatorSettings(
    long seed,
    double speed,
    int trunks,
    List<String> queues,
    List<String> trunkGroups,
    Optional<Path> callLog,
    AgentSettings agents,
    CustomerSettings customers,
    ApplicationSettings applications,
    InboundSettings inbound) {

  public SimulatorSettings {
    queues = List.copyOf(queues);
    trunkGroups = List.copyOf(trunkGroups);
  }

  /** A quick but realistic demonstration. */
  public static SimulatorSettings defaults() {
    return from(new Properties());
  }

  /**
   * Reads a properties file; what is not given has its default.
   *
   * @throws IllegalArgumentException for an unknown key or a bad value, naming file, key, value and
   *     what was expected
   * @throws IOException if the file cannot be read
   */
  public static SimulatorSettings of(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return from(properties);
    } catch (IllegalArgumentException bad) {
      throw new IllegalArgumentException("settings in " + file + ": " + bad.getMessage(), bad);
    }
  }

  /**
   * Reads settings; what is not given has its default.
   *
   * @throws IllegalArgumentException for an unknown key or a bad value, naming key, value and what
   *     was expected
   */
  public static SimulatorSettings from(Properties properties) {
    SettingsReader reader = new SettingsReader(properties);
    List<String> queues = reader.names("queues", List.of("9000"));
    SimulatorSettings settings =
        new SimulatorSettings(
            reader.integer("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE),
            reader.positive("speed", 1),
            (int) reader.integer("trunks", 60, 0, 100_000),
            queues,
            reader.names("trunk.groups", List.of("8000")),
            reader.text("call.log").map(SimulatorSettings::path),
            AgentSettings.read(reader, queues),
            CustomerSettings.read(reader),
            ApplicationSettings.read(reader),
            InboundSettings.read(reader, queues));
    reader.end();
    settings.checkAgentDns();
    return settings;
  }

  private void checkAgentDns() {
    for (int i = 0; i < agents.count(); i++) {
      String dn = agents.dn(i);
      if (queues.contains(dn) || trunkGroups.contains(dn)) {
        throw SettingsReader.refusal(
            "agent.dn.first",
            String.valueOf(agents.firstDn()),
            "a range of DNs without that of a queue or trunk group, " + dn);
      }
    }
  }

  private static Path path(String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException cause) {
      IllegalArgumentException refusal =
          SettingsReader.refusal("call.log", value, "the path of a file");
      refusal.initCause(cause);
      throw refusal;
    }
  }
}

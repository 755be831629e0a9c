package org.ocserver.telephony.simulator.settings;

import java.util.List;
import java.util.Optional;

/**
 * The agents of a switch; keys and defaults stand at {@link SimulatorSettings}.
 *
 * @param count how many there are
 * @param loginPrefix what their login codes begin with; a number from 1 follows
 * @param firstDn the DN of the first; the others sit at the numbers that follow
 * @param queues the queues that they serve, dealt out to them in turn
 * @param answer how long they let the phone ring
 * @param afterCallWork how long they work after a call
 * @param breaks their breaks, if they take any
 * @param kind whether they are people
 */
public record AgentSettings(
    int count,
    String loginPrefix,
    long firstDn,
    List<String> queues,
    Distribution answer,
    Distribution afterCallWork,
    Optional<Breaks> breaks,
    AgentKind kind) {

  /** What takes the calls. */
  public enum AgentKind {
    /** Logs in, goes ready, works after calls. */
    PERSON,
    /** Takes calls, and the switch says nothing of it but these. */
    IVR_PORT
  }

  /** How an agent spends a break. */
  public enum BreakKind {
    /** Stays logged in. */
    NOT_READY,
    /** Logs out and in again. */
    LOG_OUT
  }

  /**
   * When agents take a break.
   *
   * @param calls the calls between two breaks; at least 1
   */
  public record Breaks(int calls, Distribution length, BreakKind kind) {}

  public AgentSettings {
    queues = List.copyOf(queues);
  }

  /** The login code of an agent, counted from 0. */
  public String login(int index) {
    return loginPrefix + (index + 1);
  }

  /** The DN of an agent, counted from 0. */
  public String dn(int index) {
    return String.valueOf(firstDn + index);
  }

  /** The queue that an agent serves, counted from 0. */
  public String queue(int index) {
    return queues.get(index % queues.size());
  }

  static AgentSettings read(SettingsReader reader, List<String> queues) {
    List<String> served = reader.names("agent.queues", queues);
    for (String queue : served) {
      if (!queues.contains(queue)) {
        throw SettingsReader.refusal("agent.queues", queue, "queues out of " + queues);
      }
    }
    AgentKind kind = reader.oneOf(AgentKind.class, "agent.kind", AgentKind.PERSON);
    return new AgentSettings(
        (int) reader.integer("agents", 20, 0, 10_000),
        reader.text("agent.login.prefix").orElse("agent"),
        reader.integer("agent.dn.first", 7001, 1, 999_999_999_999L),
        served,
        reader.distribution("answer.seconds", new Distribution.Uniform(0.5, 2)),
        reader.distribution(
            "acw.seconds",
            kind == AgentKind.PERSON
                ? new Distribution.LogNormal(5, 2)
                : new Distribution.Fixed(0)),
        readBreaks(reader),
        kind);
  }

  private static Optional<Breaks> readBreaks(SettingsReader reader) {
    Breaks breaks =
        new Breaks(
            (int) reader.integer("break.calls", 0, 0, 1_000_000),
            reader.distribution("break.seconds", new Distribution.Fixed(60)),
            reader.oneOf(BreakKind.class, "break.kind", BreakKind.NOT_READY));
    return Optional.of(breaks).filter(some -> some.calls() > 0);
  }
}

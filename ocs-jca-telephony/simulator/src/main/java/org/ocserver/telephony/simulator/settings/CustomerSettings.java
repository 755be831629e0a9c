package org.ocserver.telephony.simulator.settings;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ocserver.telephony.CallState;

/**
 * The customers of a switch; keys and defaults stand at {@link SimulatorSettings}.
 *
 * @param ring how long it rings until someone or something answers
 * @param signal how long the network takes to say that a number cannot be reached
 * @param patience how long a person waits for an agent
 * @param talk how long a person and an agent talk
 * @param machine how long a machine stays on the line
 * @param message how long a message takes that is played to a machine
 * @param ringTimeout the ring timeout of calls that bring none
 * @param weights how likely each result of a dial is, in parts of their sum
 * @param answerRate how likely a person answers, whatever his weight; without it the weights say
 * @param bySuffix the certain results of numbers, by how they end
 */
public record CustomerSettings(
    Distribution ring,
    Distribution signal,
    Distribution patience,
    Distribution talk,
    Distribution machine,
    Distribution message,
    Duration ringTimeout,
    Map<CallState, Double> weights,
    Optional<AnswerRate> answerRate,
    Map<String, CallState> bySuffix) {
  private static final String OUTCOME = "outcome.";
  private static final String SUFFIX = "customer.suffix.";
  private static final Map<CallState, Double> USUAL =
      Map.of(
          CallState.ANSWER, 0.35,
          CallState.ANSWERING_MACHINE, 0.20,
          CallState.NO_ANSWER, 0.25,
          CallState.BUSY, 0.10,
          CallState.SIT_INVALID_NUMBER, 0.03,
          CallState.FAX, 0.02,
          CallState.SILENCE, 0.02,
          CallState.SIT_NO_CIRCUIT, 0.01,
          CallState.GENERAL_ERROR, 0.01,
          CallState.REMOTE_RELEASE, 0.01);

  public CustomerSettings {
    weights = Map.copyOf(weights);
    bySuffix = Map.copyOf(bySuffix);
  }

  /** The result that is certain for this number; the longest suffix that matches decides. */
  public Optional<CallState> certainFor(String number) {
    return bySuffix.keySet().stream()
        .filter(number::endsWith)
        .max((one, other) -> Integer.compare(one.length(), other.length()))
        .map(bySuffix::get);
  }

  static CustomerSettings read(SettingsReader reader) {
    return new CustomerSettings(
        reader.distribution("ring.seconds", new Distribution.LogNormal(8, 4)),
        reader.distribution("signal.seconds", new Distribution.Uniform(1, 3)),
        reader.distribution("patience.seconds", new Distribution.LogNormal(20, 10)),
        reader.distribution("talk.seconds", new Distribution.LogNormal(20, 10)),
        reader.distribution("machine.seconds", new Distribution.Uniform(10, 30)),
        reader.distribution("message.seconds", new Distribution.Uniform(5, 9)),
        Duration.ofSeconds(reader.integer("ring.timeout.seconds", 30, 1, 600)),
        readWeights(reader),
        readAnswerRate(reader),
        reader.group(
            SUFFIX, "the digits a number ends in, and " + results(), e -> result(e.value())));
  }

  private static Optional<AnswerRate> readAnswerRate(SettingsReader reader) {
    boolean drift = reader.yes("hit.drift");
    return reader
        .converted("hit.rate", AnswerRate.FORM, AnswerRate::steps)
        .map(steps -> new AnswerRate(steps, drift));
  }

  private static Map<CallState, Double> readWeights(SettingsReader reader) {
    String expected = "as key " + results() + ", as value a number from 0";
    Map<CallState, Double> weights = new EnumMap<>(CallState.class);
    reader
        .group(OUTCOME, expected, e -> Map.entry(result(e.name()), weight(e.value())))
        .values()
        .forEach(pair -> weights.put(pair.getKey(), pair.getValue()));
    if (weights.isEmpty()) {
      return USUAL;
    }
    if (weights.values().stream().noneMatch(weight -> weight > 0)) {
      throw SettingsReader.refusal(OUTCOME + "*", weights.toString(), "one weight above 0");
    }
    return weights;
  }

  private static String results() {
    return "a call state other than RELEASED";
  }

  private static CallState result(String word) {
    CallState state = CallState.valueOf(word);
    if (state == CallState.RELEASED) {
      throw new IllegalArgumentException("how a conversation ends is no result of a dial");
    }
    return state;
  }

  private static double weight(String value) {
    double weight = Double.parseDouble(value);
    if (!(weight >= 0 && weight <= Distribution.LIMIT)) {
      throw new IllegalArgumentException("out of range");
    }
    return weight;
  }
}

package org.ocserver.telephony.simulator;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.ocserver.telephony.CallState;
import org.ocserver.telephony.simulator.settings.CustomerSettings;

/** Draws what a dial meets. */
final class CustomerModel {
  private final CustomerSettings settings;
  private final EnumMap<CallState, Double> weights;
  private final EnumMap<CallState, Double> otherWeights;
  private final SplittableRandom random;

  CustomerModel(CustomerSettings settings, SplittableRandom random) {
    this.settings = settings;
    this.weights = new EnumMap<>(settings.weights());
    otherWeights = new EnumMap<>(settings.weights());
    otherWeights.remove(CallState.ANSWER);
    this.random = random;
  }

  /**
   * The customer who has this number, each time with a mood of his own.
   *
   * @param minute since the first dial
   */
  Customer at(String number, double minute) {
    RandomGenerator mood = random.split();
    CallState drawn = outcome(mood, minute);
    CallState outcome = settings.certainFor(number).orElse(drawn);
    return switch (outcome) {
      case ANSWER ->
          new Customer(
              outcome,
              settings.ring().sample(mood),
              settings.patience().sample(mood),
              settings.talk().sample(mood));
      case ANSWERING_MACHINE, FAX, SILENCE, PAGER ->
          new Customer(
              outcome,
              settings.ring().sample(mood),
              settings.machine().sample(mood),
              settings.talk().sample(mood));
      default ->
          new Customer(
              outcome,
              settings.signal().sample(mood),
              settings.patience().sample(mood),
              settings.talk().sample(mood));
    };
  }

  /**
   * A person who calls of his own accord.
   *
   * @param mood what varies his times
   */
  Customer caller(RandomGenerator mood) {
    return new Customer(
        CallState.ANSWER,
        Duration.ZERO,
        settings.patience().sample(mood),
        settings.talk().sample(mood));
  }

  /** How long a call rings at most if its request says nothing of it. */
  Duration usualRingTimeout() {
    return settings.ringTimeout();
  }

  private CallState outcome(RandomGenerator mood, double minute) {
    if (settings.answerRate().isEmpty()) {
      return draw(weights, mood.nextDouble());
    }
    return mood.nextDouble() < settings.answerRate().get().at(minute)
        ? CallState.ANSWER
        : draw(otherWeights, mood.nextDouble());
  }

  private static CallState draw(Map<CallState, Double> weights, double share) {
    double left = share * weights.values().stream().mapToDouble(Double::doubleValue).sum();
    CallState last = CallState.NO_ANSWER;
    for (Map.Entry<CallState, Double> weight : weights.entrySet()) {
      if (weight.getValue() > 0) {
        last = weight.getKey();
        left -= weight.getValue();
        if (left < 0) {
          return last;
        }
      }
    }
    return last;
  }
}

package org.ocserver.telephony.simulator.settings;

import java.util.List;
import java.util.Optional;

/**
 * Customers who call of their own accord; keys and defaults stand at {@link SimulatorSettings}.
 *
 * @param between the time from one such call to the next; none if nobody calls
 * @param queue where they wait
 */
public record InboundSettings(Optional<Distribution> between, String queue) {
  private static final String BETWEEN = "inbound.seconds";

  static InboundSettings read(SettingsReader reader, List<String> queues) {
    Optional<Distribution> between =
        reader.has(BETWEEN)
            ? Optional.of(reader.distribution(BETWEEN, new Distribution.Fixed(0)))
            : Optional.empty();
    String queue = reader.text("inbound.queue").orElse(queues.get(0));
    if (!queues.contains(queue)) {
      throw SettingsReader.refusal("inbound.queue", queue, "a queue out of " + queues);
    }
    return new InboundSettings(between, queue);
  }
}

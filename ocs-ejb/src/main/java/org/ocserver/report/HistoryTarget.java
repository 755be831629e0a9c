package org.ocserver.report;

import java.net.URI;
import java.util.Optional;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.option.OptionLookup;
import org.ocserver.campaign.option.ServerOptions;
import org.ocserver.webhook.Webhooks;

/**
 * Where this server sends its history.
 *
 * @param configuration gives the names in the reports
 */
public record HistoryTarget(URI uri, Configuration configuration) {
  /** Empty if no history is to be sent, or {@link #problem} says why it cannot be. */
  public static Optional<HistoryTarget> of(Configuration configuration) {
    OptionLookup options = configuration.options();
    if (!options.value(ServerOptions.SEND_HISTORY)) {
      return Optional.empty();
    }
    return options
        .value(ServerOptions.HISTORY_URI)
        .flatMap(Webhooks::address)
        .map(uri -> new HistoryTarget(uri, configuration));
  }

  /** Why history that is wanted has nowhere to go. */
  public static Optional<String> problem(Configuration configuration) {
    OptionLookup options = configuration.options();
    if (!options.value(ServerOptions.SEND_HISTORY) || of(configuration).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        options
            .value(ServerOptions.HISTORY_URI)
            .map(uri -> "history-uri is no address of http or https: " + uri)
            .orElse("history-uri is not set"));
  }
}

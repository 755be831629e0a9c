package org.ocserver.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long it took until somebody was called again, in seconds. */
final class FirstDials {
  private final List<Double> seconds = new ArrayList<>();

  void add(double value) {
    seconds.add(value);
  }

  /** With one decimal; {@code none} if there was none. */
  String median() {
    return seconds.isEmpty()
        ? "none"
        : text(seconds.stream().sorted().toList().get(seconds.size() / 2));
  }

  String max() {
    return seconds.stream().max(Double::compare).map(FirstDials::text).orElse("none");
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}

package org.ocserver.campaign.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects problems while rules are applied. */
final class Findings {
  private final List<ConfigurationProblem> problems = new ArrayList<>();

  void add(String path, String reason) {
    problems.add(new ConfigurationProblem(path, reason));
  }

  void addIf(boolean wrong, String path, String reason) {
    if (wrong) {
      add(path, reason);
    }
  }

  void addIfOutside(long value, long min, long max, String path) {
    addIf(value < min || value > max, path, value + " is not between " + min + " and " + max);
  }

  /** A memory of what has been seen, that reports what comes a second time. */
  Distinct distinct(String what) {
    return new Distinct(what);
  }

  List<ConfigurationProblem> problems() {
    return problems;
  }

  /** See {@link #distinct}. */
  final class Distinct {
    private final String what;
    private final Map<Object, String> seen = new HashMap<>();

    private Distinct(String what) {
      this.what = what;
    }

    void check(Object key, Object shown, String path) {
      String first = seen.putIfAbsent(key, path);
      if (first != null) {
        add(path, what + " " + shown + " is used twice; first in " + first);
      }
    }
  }
}

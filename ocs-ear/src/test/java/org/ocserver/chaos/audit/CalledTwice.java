package org.ocserver.chaos.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nobody is called twice for one attempt, nor again without a reason (a treatment of the result, a
 * callback, a reset of the record), nor more often than the list allows, nor while a call of the
 * chain is up.
 */
final class CalledTwice implements AuditRule {
  @Override
  public List<Finding> check(Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    Set<Integer> changed = evidence.changedRecords();
    evidence.dialsByChain().values().forEach(dials -> check(dials, evidence, changed, findings));
    return findings;
  }

  private static void check(
      List<BookedDial> dials, Evidence evidence, Set<Integer> changed, List<Finding> findings) {
    Map<Integer, Integer> ofRecord = new HashMap<>();
    for (int i = 0; i < dials.size(); i++) {
      BookedDial dial = dials.get(i);
      if (i > 0) {
        compare(dials.get(i - 1), dial, evidence, findings);
      }
      int record = dial.attempt().recordId();
      if (ofRecord.merge(record, 1, Integer::sum) > evidence.rules().mostDials()
          && !changed.contains(record)) {
        findings.add(twice(dial, "more often than " + evidence.rules().mostDials() + " times"));
      }
    }
    for (int later = 1; later < dials.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (dials.get(earlier).dial().isUpAt(dials.get(later).dial().at())) {
          findings.add(
              twice(dials.get(later), "while a call was up: " + dials.get(earlier).dial()));
        }
      }
    }
  }

  private static void compare(
      BookedDial earlier, BookedDial later, Evidence evidence, List<Finding> findings) {
    if (earlier.attempt().guid().equals(later.attempt().guid())) {
      findings.add(twice(later, "for the same attempt as " + earlier.dial()));
    } else if (!evidence.isRedialAskedFor(earlier.attempt(), later.dial().at())) {
      findings.add(
          twice(
              later,
              "though nothing asked for it after %s, whose result is %s"
                  .formatted(
                      earlier.dial(),
                      earlier.attempt().result().map(String::valueOf).orElse("none"))));
    }
  }

  private static Finding twice(BookedDial dial, String why) {
    return new Finding(
        Finding.Kind.TWICE,
        dial.dial().connectionId(),
        "chain %d was called again, %s: %s".formatted(dial.attempt().chainId(), why, dial.dial()));
  }
}

package org.ocserver.chaos.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Applies all rules again and again, and tells each fault once. */
public final class Auditor {
  private record Told(Finding.Kind kind, String subject) {}

  private static final List<AuditRule> RULES =
      List.of(
          new CalledTwice(),
          new LostCalls(),
          new LostRecords(),
          new FalseAcknowledgements(),
          new CalledThoughForbidden(),
          new StaleInPlannedRestarts());

  private final Set<Told> told = new HashSet<>();

  /** What is found now and was not found before. */
  public List<Finding> audit(Evidence evidence) {
    return RULES.stream()
        .flatMap(rule -> rule.check(evidence).stream())
        .filter(finding -> told.add(new Told(finding.kind(), finding.subject())))
        .toList();
  }
}

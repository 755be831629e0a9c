package org.ocserver.chaos.audit;

import java.util.List;

/** One promise. */
@FunctionalInterface
interface AuditRule {
  /** Who broke it. */
  List<Finding> check(Evidence evidence);
}

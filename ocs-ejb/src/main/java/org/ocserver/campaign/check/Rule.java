package org.ocserver.campaign.check;

/** One subject that is judged. */
interface Rule {
  void apply(Draft draft, Findings findings);
}

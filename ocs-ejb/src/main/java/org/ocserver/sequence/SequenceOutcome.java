package org.ocserver.sequence;

import org.ocserver.session.settings.CampaignError;

/** The answer to a command to a sequence. */
public sealed interface SequenceOutcome {
  /** The command was carried out. */
  record Done(SequenceView view) implements SequenceOutcome {}

  /**
   * The command was refused and nothing changed.
   *
   * @param detail what is wrong; may be empty
   */
  record Refused(CampaignError error, String detail) implements SequenceOutcome {}
}

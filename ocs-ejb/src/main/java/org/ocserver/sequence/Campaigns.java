package org.ocserver.sequence;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.settings.DialParameters;

/**
 * The campaigns of sequences: how one is, and what is done to it. Answers are empty if the
 * configuration has no campaign group for the campaign and the group.
 */
public interface Campaigns {
  /** How a campaign of a group is. */
  CompletableFuture<Optional<SessionSnapshot>> look(int groupDbid, SequenceItem item);

  /**
   * Carries out a step.
   *
   * @param step one that concerns a campaign
   */
  CompletableFuture<Optional<CommandOutcome>> carryOut(
      ItemStep step, int groupDbid, SequenceItem item);

  /** Has a running campaign dial in another way. */
  CompletableFuture<Optional<CommandOutcome>> changeMode(
      int groupDbid, SequenceItem item, DialParameters dialing);
}

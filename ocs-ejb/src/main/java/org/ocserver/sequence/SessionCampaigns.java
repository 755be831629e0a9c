package org.ocserver.sequence;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.run.SessionCommands;
import org.ocserver.session.run.Sessions;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.Supervisor;

/** The campaigns that this server's sessions run. */
public final class SessionCampaigns implements Campaigns {
  /** Sequences have their campaigns go on after a restart themselves. */
  private static final Supervisor SEQUENCE = new Supervisor("a campaign sequence", true);

  private final Sessions sessions;
  private final SessionCommands commands;

  public SessionCampaigns(Sessions sessions) {
    this.sessions = sessions;
    commands = sessions.by(SEQUENCE);
  }

  @Override
  public CompletableFuture<Optional<SessionSnapshot>> look(int groupDbid, SequenceItem item) {
    return ask(groupDbid, item, sessions::status);
  }

  @Override
  public CompletableFuture<Optional<CommandOutcome>> carryOut(
      ItemStep step, int groupDbid, SequenceItem item) {
    return ask(groupDbid, item, group -> carryOut(step, item, group));
  }

  private CompletableFuture<CommandOutcome> carryOut(
      ItemStep step, SequenceItem item, CampaignGroup group) {
    return switch (step) {
      case LAUNCH -> commands.launch(group, item.dialingToItsEnd());
      case LOAD -> commands.load(group, Optional.of(item.dialingToItsEnd()));
      case START -> commands.startDialing(group, Optional.of(item.dialingToItsEnd()));
      case STOP -> commands.stopDialing(group);
      case COMPLETE -> commands.complete(group);
      case REST, LOOK_AGAIN -> throw new IllegalArgumentException(step + " concerns no campaign");
    };
  }

  @Override
  public CompletableFuture<Optional<CommandOutcome>> changeMode(
      int groupDbid, SequenceItem item, DialParameters dialing) {
    return ask(groupDbid, item, group -> commands.changeMode(group, dialing));
  }

  private <T> CompletableFuture<Optional<T>> ask(
      int groupDbid, SequenceItem item, Function<CampaignGroup, CompletableFuture<T>> question) {
    return sessions
        .campaignGroup(item.campaignDbid(), groupDbid)
        .map(group -> question.apply(group).thenApply(Optional::of))
        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
  }
}

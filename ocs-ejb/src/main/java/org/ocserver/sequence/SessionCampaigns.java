package org.ocserver.sequence;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.run.Sessions;
import org.ocserver.session.settings.DialParameters;

/** The campaigns that this server's sessions run. */
public final class SessionCampaigns implements Campaigns {
  private final Sessions sessions;

  public SessionCampaigns(Sessions sessions) {
    this.sessions = sessions;
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
      case LAUNCH -> sessions.launch(group, item.dialingToItsEnd());
      case LOAD -> sessions.load(group, Optional.of(item.dialingToItsEnd()));
      case START -> sessions.startDialing(group, Optional.of(item.dialingToItsEnd()));
      case STOP -> sessions.stopDialing(group);
      case COMPLETE -> sessions.complete(group);
      case REST, LOOK_AGAIN -> throw new IllegalArgumentException(step + " concerns no campaign");
    };
  }

  @Override
  public CompletableFuture<Optional<CommandOutcome>> changeMode(
      int groupDbid, SequenceItem item, DialParameters dialing) {
    return ask(groupDbid, item, group -> sessions.changeMode(group, dialing));
  }

  private <T> CompletableFuture<Optional<T>> ask(
      int groupDbid, SequenceItem item, Function<CampaignGroup, CompletableFuture<T>> question) {
    return sessions
        .campaignGroup(item.campaignDbid(), groupDbid)
        .map(group -> question.apply(group).thenApply(Optional::of))
        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
  }
}

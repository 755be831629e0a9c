package org.ocserver.record;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.campaign.Configuration;
import org.ocserver.session.message.LogOutOutcome;
import org.ocserver.session.message.Participation;
import org.ocserver.session.run.Sessions;
import org.ocserver.telephony.TKVList;

/**
 * What agents ask about themselves. The future of an operation that was rejected fails with a
 * {@link RejectedRequest} as the cause.
 *
 * <p>Source: manual, "CampaignStatusRequest" and "Agent Logout Protocol".
 */
public final class AgentOperations {
  private final Sessions sessions;
  private final Supplier<Configuration> configuration;

  public AgentOperations(Sessions sessions, Supplier<Configuration> configuration) {
    this.sessions = sessions;
    this.configuration = configuration;
  }

  /**
   * The agent wants to log out of a campaign: nobody is dialed for him any more.
   *
   * @return what the answer tells: GSW_CAMPAIGN_NAME, and GSW_LOGOUT_TIME in seconds
   * @throws RejectedRequest 102 if no campaign is named, 104 if the agent and 105 if the campaign
   *     is not configured; later 106 if the campaign is not loaded, 101 if it does not dial for the
   *     agent, or if he may log out already and goes on asking
   */
  public CompletableFuture<TKVList> logOut(Optional<String> agentLogin, TKVList list)
      throws RejectedRequest {
    Attributes attributes = new Attributes(list);
    attributes.requiredString(ReservedKey.CAMPAIGN_NAME);
    String login = RecordOperations.requireAgent(sessions, agentLogin);
    List<CompletableFuture<LogOutOutcome>> replies =
        NamedCampaign.groups(configuration.get(), attributes).stream()
            .map(group -> sessions.logOut(group, login))
            .toList();
    return CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new))
        .thenApply(all -> told(replies.stream().map(CompletableFuture::join).toList(), login));
  }

  private static TKVList told(List<LogOutOutcome> outcomes, String login) {
    if (outcomes.stream().anyMatch(LogOutOutcome.SmartlyLoggedOut.class::isInstance)) {
      throw new CompletionException(RecordOperations.smartlyLoggedOut());
    }
    List<LogOutOutcome.InTime> times =
        outcomes.stream()
            .filter(LogOutOutcome.InTime.class::isInstance)
            .map(LogOutOutcome.InTime.class::cast)
            .toList();
    if (times.isEmpty()) {
      boolean loaded = outcomes.stream().anyMatch(LogOutOutcome.NotDialing.class::isInstance);
      throw new CompletionException(
          loaded
              ? new RejectedRequest(RequestError.NO_AUTO_CAMPAIGN, "nobody is dialed for " + login)
              : new RejectedRequest(
                  RequestError.NO_ACTIVE_CAMPAIGNS, "the campaign is not loaded"));
    }
    int seconds = times.stream().mapToInt(LogOutOutcome.InTime::seconds).max().orElseThrow();
    return TKVList.builder()
        .put(ReservedKey.CAMPAIGN_NAME.key(), times.get(0).session().campaignName())
        .put(ReservedKey.LOGOUT_TIME.key(), seconds)
        .build();
  }

  /**
   * The loaded sessions in which the agent takes part, in the order of their DBIDs; none if he is
   * unknown.
   */
  public CompletableFuture<List<Participation>> statusOf(Optional<String> agentLogin) {
    return agentLogin
        .map(sessions::participationsOf)
        .orElseGet(() -> CompletableFuture.completedFuture(List.of()));
  }
}

package org.ocserver.record;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Configuration;
import org.ocserver.session.message.PreviewOutcome;
import org.ocserver.session.run.Sessions;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.telephony.TKVList;

/**
 * Gives agents records that they call themselves. The future of an operation that was rejected
 * fails with a {@link RejectedRequest} as the cause.
 *
 * <p>Source: manual, "PreviewDialingModeStart Request" and "Preview Record Request and
 * Acknowledgment".
 */
public final class PreviewOperations {
  private final Sessions sessions;
  private final Supplier<Configuration> configuration;

  public PreviewOperations(Sessions sessions, Supplier<Configuration> configuration) {
    this.sessions = sessions;
    this.configuration = configuration;
  }

  /**
   * From now on the agent may be given records of the campaign that the list names.
   *
   * @throws RejectedRequest 104 or 105 if agent and campaign do not fit; later 106 if the campaign
   *     is not loaded, 118 if this was asked before
   */
  public CompletableFuture<SessionIdentity> begin(Optional<String> agentLogin, TKVList list)
      throws RejectedRequest {
    CampaignGroup group = group(agentLogin, list);
    return sessions
        .beginPreview(group, agentLogin.orElseThrow())
        .thenApply(outcome -> accepted(outcome, group));
  }

  /**
   * From now on the agent is given none.
   *
   * @throws RejectedRequest 104 or 105 if agent and campaign do not fit; later 106 if the campaign
   *     is not loaded, 119 if the agent had not begun
   */
  public CompletableFuture<SessionIdentity> end(Optional<String> agentLogin, TKVList list)
      throws RejectedRequest {
    CampaignGroup group = group(agentLogin, list);
    return sessions
        .endPreview(group, agentLogin.orElseThrow())
        .thenApply(outcome -> accepted(outcome, group));
  }

  /**
   * A record for the agent to call.
   *
   * @throws RejectedRequest 104 or 105 if agent and campaign do not fit; later 101 if the agent
   *     must begin first, 106 if the campaign is not loaded, 107 if it does not run in Preview
   *     mode, 108 if there is no record now
   */
  public CompletableFuture<PreviewOutcome.Given> record(Optional<String> agentLogin, TKVList list)
      throws RejectedRequest {
    CampaignGroup group = group(agentLogin, list);
    return sessions
        .previewRecord(group, agentLogin.orElseThrow())
        .thenApply(
            outcome -> {
              if (outcome instanceof PreviewOutcome.Given given) {
                return given;
              }
              throw new CompletionException(rejection(outcome, group));
            });
  }

  private CampaignGroup group(Optional<String> agentLogin, TKVList list) throws RejectedRequest {
    return NamedCampaign.of(configuration.get(), new Attributes(list), agentLogin);
  }

  private static SessionIdentity accepted(PreviewOutcome outcome, CampaignGroup group) {
    if (outcome instanceof PreviewOutcome.Accepted accepted) {
      return accepted.session();
    }
    throw new CompletionException(rejection(outcome, group));
  }

  private static RejectedRequest rejection(PreviewOutcome outcome, CampaignGroup group) {
    return new RejectedRequest(error((PreviewOutcome.Refusal) outcome), group.name());
  }

  private static RequestError error(PreviewOutcome.Refusal refusal) {
    return switch (refusal) {
      case NO_RECORDS -> RequestError.NO_RECORDS_AVAILABLE;
      case NOT_RUNNING -> RequestError.NO_RUNNING_PREVIEW_CAMPAIGNS;
      case NOT_LOADED -> RequestError.NO_ACTIVE_CAMPAIGNS;
      case UNKNOWN_AGENT -> RequestError.AGENT_NOT_FOUND;
      case ALREADY_BEGUN -> RequestError.PREVIEW_MODE_ALREADY_STARTED;
      case NOT_BEGUN -> RequestError.PREVIEW_MODE_NOT_STARTED;
      case SMARTLY_LOGGED_OUT -> RequestError.SMARTLY_LOGGED_OUT;
      case MUST_BEGIN -> RequestError.PREVIEW_START_REQUIRED;
    };
  }
}

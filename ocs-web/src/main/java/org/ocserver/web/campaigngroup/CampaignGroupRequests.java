package org.ocserver.web.campaigngroup;

import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.commdn.CampaignStatus;
import org.ocserver.commdn.CommDnKey;
import org.ocserver.commdn.DialAttributes;
import org.ocserver.commdn.RefusedRequest;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.run.SessionCommands;
import org.ocserver.session.run.Sessions;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.Supervisor;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.MalformedList;
import org.ocserver.web.http.CommandBody;
import org.ocserver.web.http.HttpAnswer;
import org.ocserver.web.http.UnreadableBody;

/** Answers requests about campaign groups. A refusal's reason stands in the log alone. */
final class CampaignGroupRequests {
  private static final Logger LOG = System.getLogger(CampaignGroupRequests.class.getName());

  private final Sessions sessions;
  private final IntSupplier applicationDbid;

  CampaignGroupRequests(Sessions sessions, IntSupplier applicationDbid) {
    this.sessions = sessions;
    this.applicationDbid = applicationDbid;
  }

  /**
   * Carries out a command.
   *
   * @param dbid as the client wrote it
   * @param req the parameter of that name
   */
  CompletableFuture<HttpAnswer> command(
      String dbid,
      Optional<String> req,
      Optional<String> contentType,
      InputStream body,
      String user) {
    Optional<CampaignGroupAction> action = req.flatMap(CampaignGroupAction::of);
    if (action.isEmpty()) {
      return incorrect("the request is unknown");
    }
    Optional<CampaignGroup> group = group(dbid);
    if (group.isEmpty()) {
      return answer(CampaignGroupAnswers.notFound());
    }
    try {
      TKVList attributes = CommandBody.read(contentType, body);
      return carryOut(action.get(), group.get(), attributes, Supervisor.named(user + ", over HTTP"))
          .thenApply(
              outcome -> {
                log(action.get(), group.get(), outcome);
                return CampaignGroupAnswers.of(outcome);
              });
    } catch (UnreadableBody | MalformedList e) {
      return incorrect(e.getMessage());
    } catch (RefusedRequest refused) {
      return incorrect(refused.detail());
    }
  }

  /** One group's status. */
  HttpAnswer status(String dbid, Optional<String> ifNoneMatch) {
    return group(dbid)
        .map(sessions::standing)
        .map(standing -> CampaignGroupAnswers.status(CampaignStatus.of(standing), ifNoneMatch))
        .orElseGet(CampaignGroupAnswers::notFound);
  }

  /** The status of all groups of the configuration, loaded or not. */
  HttpAnswer statusOfAll(Optional<String> ifNoneMatch) {
    return CampaignGroupAnswers.status(
        CampaignStatus.ofAll(applicationDbid.getAsInt(), sessions.standingOfAll()), ifNoneMatch);
  }

  /** What the campaign may lose, and has lost, as the group's session knows it. */
  CompletableFuture<HttpAnswer> abandonment(String dbid) {
    return group(dbid)
        .map(group -> sessions.status(group).thenApply(CampaignGroupAnswers::abandonment))
        .orElseGet(() -> answer(CampaignGroupAnswers.notFound()));
  }

  private CompletableFuture<CommandOutcome> carryOut(
      CampaignGroupAction action, CampaignGroup group, TKVList attributes, Supervisor by)
      throws RefusedRequest {
    SessionCommands commands = sessions.by(by);
    return switch (action) {
      case LOAD -> commands.load(group, optionalParameters(attributes, group));
      case START_DIALING ->
          commands.startDialing(group, Optional.of(parameters(attributes, group)));
      case SET_DIALING_MODE -> commands.changeMode(group, parameters(attributes, group));
      case STOP_DIALING -> commands.stopDialing(group);
      case UNLOAD -> commands.unload(group);
      case FORCE_UNLOAD -> commands.forceUnload(group);
      case LAUNCH -> commands.launch(group, parameters(attributes, group));
      case STAGE -> commands.stage(group, optionalParameters(attributes, group));
      case COMPLETE -> commands.complete(group);
    };
  }

  private static Optional<DialParameters> optionalParameters(
      TKVList attributes, CampaignGroup group) throws RefusedRequest {
    return attributes.has(CommDnKey.DIAL_MODE)
        ? Optional.of(parameters(attributes, group))
        : Optional.empty();
  }

  private static DialParameters parameters(TKVList attributes, CampaignGroup group)
      throws RefusedRequest {
    return DialAttributes.required(attributes, DialParameters.configured(group));
  }

  private Optional<CampaignGroup> group(String dbid) {
    try {
      return sessions.campaignGroup(Integer.parseInt(dbid));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static void log(CampaignGroupAction action, CampaignGroup group, CommandOutcome outcome) {
    if (outcome instanceof CommandOutcome.Refused refused) {
      LOG.log(
          Level.INFO,
          "{0} {1} refused: {2} {3}",
          action,
          group.name(),
          refused.error().description(),
          refused.detail());
    }
  }

  private static CompletableFuture<HttpAnswer> incorrect(String reason) {
    // What a client sent must not look like lines of the log.
    LOG.log(
        Level.INFO,
        "Incorrect request for a campaign group: {0}",
        reason.replaceAll("\\p{Cntrl}", "?"));
    return answer(CampaignGroupAnswers.incorrect());
  }

  private static CompletableFuture<HttpAnswer> answer(HttpAnswer answer) {
    return CompletableFuture.completedFuture(answer);
  }
}

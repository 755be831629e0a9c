package org.ocserver.session.run;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.ocserver.callinglist.RecordType;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.session.message.AfterLoad;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.settings.Supervisor;

/**
 * What a supervisor can have dialing sessions do. What was done is kept, so that it is done again
 * after a restart, and answered after that. Thread safe.
 */
public final class SessionCommands {
  private final Sessions sessions;
  private final Supervisor by;

  SessionCommands(Sessions sessions, Supervisor by) {
    this.sessions = sessions;
    this.by = by;
  }

  /**
   * @param parameters as configured if absent
   */
  public CompletableFuture<CommandOutcome> load(
      CampaignGroup group, Optional<DialParameters> parameters) {
    return load(group, parameters, AfterLoad.NOTHING);
  }

  /**
   * Loads, and answers when the buffer is filled; nothing is dialed.
   *
   * @param parameters as configured if absent
   */
  public CompletableFuture<CommandOutcome> stage(
      CampaignGroup group, Optional<DialParameters> parameters) {
    return load(group, parameters, AfterLoad.FILL_BUFFER);
  }

  /** Loads and starts to dial, or does neither. */
  public CompletableFuture<CommandOutcome> launch(CampaignGroup group, DialParameters parameters) {
    return load(group, Optional.of(parameters), AfterLoad.DIAL);
  }

  private CompletableFuture<CommandOutcome> load(
      CampaignGroup group, Optional<DialParameters> parameters, AfterLoad then) {
    CompletableFuture<CommandOutcome> reply = new CompletableFuture<>();
    if (sessions.isDraining()) {
      refuse(
          group, CampaignError.CM_ERROR_CAMPAIGN_NOT_LOADED, "the server is about to stop", reply);
      return reply;
    }
    try {
      sessions
          .loads()
          .check(
              sessions.settings(group),
              loadable ->
                  sessions
                      .session(group)
                      .post(sessions.loading(by, loadable, parameters, then, reply)),
              reason -> refuse(group, CampaignError.CM_ERROR_INVALID_PARAMETER, reason, reply));
    } catch (SessionSettings.Incomplete incomplete) {
      refuse(group, CampaignError.CM_ERROR_INVALID_PARAMETER, incomplete.getMessage(), reply);
    }
    return reply;
  }

  private void refuse(
      CampaignGroup group,
      CampaignError error,
      String detail,
      CompletableFuture<CommandOutcome> reply) {
    sessions
        .status(group)
        .thenAccept(
            snapshot -> reply.complete(new CommandOutcome.Refused(snapshot, error, detail)));
  }

  /**
   * @param parameters those of the load if absent
   */
  public CompletableFuture<CommandOutcome> startDialing(
      CampaignGroup group, Optional<DialParameters> parameters) {
    return ask(group, reply -> new SessionMessage.StartDialing(by, parameters, reply));
  }

  public CompletableFuture<CommandOutcome> stopDialing(CampaignGroup group) {
    return ask(group, reply -> new SessionMessage.StopDialing(by, reply));
  }

  /** Begins to unload; the session tells when it is done. */
  public CompletableFuture<CommandOutcome> unload(CampaignGroup group) {
    return ask(group, reply -> new SessionMessage.Unload(by, reply));
  }

  /** Stops dialing if need be, and begins to unload; the session tells when it is done. */
  public CompletableFuture<CommandOutcome> complete(CampaignGroup group) {
    return ask(group, reply -> new SessionMessage.Complete(by, reply));
  }

  /**
   * Unloads without waiting for calls and desktops: their records become Stale. Calls that a person
   * has answered are left to the switch and the agents.
   */
  public CompletableFuture<CommandOutcome> forceUnload(CampaignGroup group) {
    return ask(group, reply -> new SessionMessage.ForceUnload(by, reply));
  }

  /** Has a running session dial in another way, in the same kind of mode. */
  public CompletableFuture<CommandOutcome> changeMode(
      CampaignGroup group, DialParameters parameters) {
    return ask(group, reply -> new SessionMessage.ChangeMode(by, parameters, reply));
  }

  /**
   * Until it is unloaded, a session takes and dials records of these types in the order of these
   * numbers, the highest first; those of others as its options say.
   */
  public CompletableFuture<CommandOutcome> prioritize(
      CampaignGroup group, Map<RecordType, Integer> priorities) {
    return ask(group, reply -> new SessionMessage.Prioritize(by, priorities, reply));
  }

  private CompletableFuture<CommandOutcome> ask(
      CampaignGroup group, Function<CompletableFuture<CommandOutcome>, SessionMessage> command) {
    CompletableFuture<CommandOutcome> reply = new CompletableFuture<>();
    sessions.loads().post(group.dbid(), () -> sessions.session(group).post(command.apply(reply)));
    return reply;
  }
}

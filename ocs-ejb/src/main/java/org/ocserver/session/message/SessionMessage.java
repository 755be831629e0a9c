package org.ocserver.session.message;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.ocserver.callinglist.AnsweredQuestion;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.CampaignCalls;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.ContactMatch;
import org.ocserver.callinglist.DialClaim;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.Retrieval;
import org.ocserver.callinglist.Unwritten;
import org.ocserver.contactlimit.Refusal;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionOrder;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.settings.Supervisor;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.treatment.scxml.DocumentRequest;
import org.ocserver.treatment.scxml.FetchedDocument;
import org.ocserver.validation.ValidationAnswer;

/** What can be posted to a session. */
public sealed interface SessionMessage {

  /** Whether the session's plans stay as they are: no record comes, goes, or becomes free. */
  default boolean leavesPlansAsTheyAre() {
    return false;
  }

  /** A message that somebody waits to see answered. */
  sealed interface Asked<T> extends SessionMessage {
    CompletableFuture<T> reply();
  }

  /** For the campaign, while it is loaded. */
  sealed interface CampaignMessage extends SessionMessage {
    /** Nothing is loaded: who waits is answered. */
    default void notLoaded() {}
  }

  /** For the campaign, by somebody who waits to see it answered. */
  sealed interface AskedOfCampaign<T> extends Asked<T>, CampaignMessage {
    /** The answer while nothing is loaded. */
    T answerIfNotLoaded();

    @Override
    default void notLoaded() {
      reply().complete(answerIfNotLoaded());
    }
  }

  /** A command of a supervisor or an application; each gets one outcome. */
  sealed interface Command extends Asked<CommandOutcome> {
    Supervisor by();
  }

  /**
   * Take up the campaign.
   *
   * @param leftOut lists that cannot be dialed from, each by its name with the reason
   * @param agents asked when the session takes the message, the last known event of each agent:
   *     what comes later is then in the mailbox
   * @param linkUp asked likewise, whether the switch is linked
   * @param assignments for which session each agent works
   * @param then what follows
   */
  record Load(
      Supervisor by,
      SessionSettings settings,
      List<String> leftOut,
      Supplier<List<TelephonyEvent.AgentEvent>> agents,
      BooleanSupplier linkUp,
      AgentAssignments assignments,
      Optional<DialParameters> parameters,
      AfterLoad then,
      CompletableFuture<CommandOutcome> reply)
      implements Command {}

  /** Begin to dial; as configured if there are no parameters. */
  record StartDialing(
      Supervisor by, Optional<DialParameters> parameters, CompletableFuture<CommandOutcome> reply)
      implements Command {}

  record StopDialing(Supervisor by, CompletableFuture<CommandOutcome> reply) implements Command {}

  /** Dial no more, let calls and desktops finish, give the chains back. */
  record Unload(Supervisor by, CompletableFuture<CommandOutcome> reply) implements Command {}

  /** Stop dialing, then as {@link Unload}. */
  record Complete(Supervisor by, CompletableFuture<CommandOutcome> reply) implements Command {}

  /** Wait for no call and no desktop: what is at work becomes Stale, the rest goes back. */
  record ForceUnload(Supervisor by, CompletableFuture<CommandOutcome> reply) implements Command {}

  /** Dial as is said here from now on. */
  record ChangeMode(
      Supervisor by, DialParameters parameters, CompletableFuture<CommandOutcome> reply)
      implements Command {}

  /** Until it is unloaded, have records of these types come in this order, the highest first. */
  record Prioritize(
      Supervisor by, Map<RecordType, Integer> priorities, CompletableFuture<CommandOutcome> reply)
      implements Command {}

  /**
   * The server is about to stop: dial no more, and unload. It is no order of anybody, so it is not
   * kept for the next start. Answered when the session is not loaded.
   *
   * @param waits whether calls and desktops are let finish; else as by {@link ForceUnload}
   */
  record Drain(boolean waits, CompletableFuture<Void> reply) implements Asked<Void> {}

  /**
   * What the session was told before the server came down will not be done: agents are told that
   * the campaign is not loaded.
   *
   * @param agents the login codes of those who may take part
   */
  record NotResumed(SessionOrder order, List<String> agents) implements SessionMessage {}

  /**
   * The database keeps an order, or does not.
   *
   * @param failure why not
   */
  record OrderKept(long number, Optional<String> failure) implements SessionMessage {
    @Override
    public boolean leavesPlansAsTheyAre() {
      return true;
    }
  }

  /** Ask how the session is. */
  record Inspect(CompletableFuture<SessionSnapshot> reply) implements Asked<SessionSnapshot> {
    @Override
    public boolean leavesPlansAsTheyAre() {
      return true;
    }
  }

  /** The database was missing, and does its work again: what waits need wait no longer. */
  record DatabaseBack() implements CampaignMessage {}

  /** Something happened at the switch. */
  record Telephony(TelephonyEvent event) implements CampaignMessage {}

  /** A request about a record at work. */
  sealed interface RecordRequest extends AskedOfCampaign<RecordOutcome> {
    @Override
    default RecordOutcome answerIfNotLoaded() {
      return new RecordOutcome.NotFound();
    }

    /** GSW_RECORD_HANDLE. */
    int handle();

    /** Who asks, if that is known. */
    Optional<String> agentLogin();
  }

  /** What a desktop asks about a record that it has, or will have. */
  sealed interface DeskRequest extends RecordRequest {}

  /** Change a record, and perhaps finish it. */
  record ChangeRecord(
      int handle,
      Optional<String> agentLogin,
      RecordChanges changes,
      AfterChange then,
      CompletableFuture<RecordOutcome> reply)
      implements DeskRequest {
    @Override
    public boolean leavesPlansAsTheyAre() {
      return then == AfterChange.KEEP;
    }
  }

  /**
   * Call the customer back.
   *
   * @param personal whether by the same agent; as it was if absent
   * @param at by the clock at the record's place
   * @param last what else is changed in the record, which is then done with; absent if it stays at
   *     work
   */
  record RescheduleRecord(
      int handle,
      Optional<String> agentLogin,
      Optional<Boolean> personal,
      LocalDateTime at,
      Optional<RecordChanges> last,
      CompletableFuture<RecordOutcome> reply)
      implements DeskRequest {
    @Override
    public boolean leavesPlansAsTheyAre() {
      return last.isEmpty();
    }
  }

  /**
   * The agent tells when he will be ready after a record.
   *
   * @param seconds from now, above 0
   */
  record AnnounceReady(
      int handle, Optional<String> agentLogin, int seconds, CompletableFuture<RecordOutcome> reply)
      implements RecordRequest {}

  /** Take a record out of dialing, and finish it. */
  record WithdrawRecord(
      int handle,
      Optional<String> agentLogin,
      Withdrawn withdrawn,
      CompletableFuture<RecordOutcome> reply)
      implements DeskRequest {}

  /** Give the rest of a chain to the agent who has one of its records; once. */
  record ShowChain(int handle, Optional<String> agentLogin, CompletableFuture<RecordOutcome> reply)
      implements DeskRequest {}

  /** A record was added to the chain of a record at work. */
  record JoinChain(
      int handle,
      Optional<String> agentLogin,
      CallingRecord added,
      CompletableFuture<RecordOutcome> reply)
      implements DeskRequest {}

  /** Give a record back for another agent, and be done with it. */
  record RejectRecord(
      int handle, Optional<String> agentLogin, CompletableFuture<RecordOutcome> reply)
      implements DeskRequest {}

  /** Ask how a record is. */
  record ShowRecord(int handle, Optional<String> agentLogin, CompletableFuture<RecordOutcome> reply)
      implements DeskRequest {
    @Override
    public boolean leavesPlansAsTheyAre() {
      return true;
    }
  }

  /** A request of an agent who calls customers himself. */
  sealed interface PreviewRequest extends AskedOfCampaign<PreviewOutcome> {
    @Override
    default PreviewOutcome answerIfNotLoaded() {
      return PreviewOutcome.Refusal.NOT_LOADED;
    }

    String agentLogin();
  }

  /** From now on the agent is to be given records. */
  record BeginPreview(String agentLogin, CompletableFuture<PreviewOutcome> reply)
      implements PreviewRequest {}

  /** From now on the agent is to be given none. */
  record EndPreview(String agentLogin, CompletableFuture<PreviewOutcome> reply)
      implements PreviewRequest {}

  /** Give the agent a record to call. */
  record WantRecord(String agentLogin, CompletableFuture<PreviewOutcome> reply)
      implements PreviewRequest {}

  /** An agent wants to log out, and leaves no customer waiting for it. */
  record LogOut(String agentLogin, CompletableFuture<LogOutOutcome> reply)
      implements AskedOfCampaign<LogOutOutcome> {
    @Override
    public LogOutOutcome answerIfNotLoaded() {
      return new LogOutOutcome.NotLoaded();
    }
  }

  /** Ask whether, and how, an agent takes part; nothing if not. */
  record ShowAgent(String agentLogin, CompletableFuture<Optional<Participation>> reply)
      implements AskedOfCampaign<Optional<Participation>> {
    @Override
    public Optional<Participation> answerIfNotLoaded() {
      return Optional.empty();
    }
  }

  /**
   * Take all records of a phone or a customer out of dialing, if they are the tenant's.
   *
   * @param campaignDbid the only campaign whose session is meant; absent for all
   */
  record Withdraw(
      int tenantDbid,
      OptionalInt campaignDbid,
      ContactMatch match,
      Withdrawn withdrawn,
      CompletableFuture<WithdrawalReport> reply)
      implements AskedOfCampaign<WithdrawalReport> {
    @Override
    public WithdrawalReport answerIfNotLoaded() {
      return WithdrawalReport.NOTHING;
    }
  }

  /** A third party says whether a record may be dialed. */
  record Validated(long referenceId, ValidationAnswer answer) implements CampaignMessage {}

  /** What came of a treatment document that was asked for. */
  record TreatmentFetched(DocumentRequest request, FetchedDocument document)
      implements CampaignMessage {}

  /**
   * Time goes on.
   *
   * @param isConfigured whether the configuration still has the campaign group
   */
  record Tick(boolean isConfigured) implements SessionMessage {}

  /** What the database answers. */
  sealed interface StoreAnswer extends CampaignMessage {}

  record ChainsRetrieved(Retrieval request, List<Chain> chains) implements StoreAnswer {}

  record RetrievalFailed(ListTable table, String reason) implements StoreAnswer {}

  /**
   * Intents are durable.
   *
   * @param claims what the table said of each attempt, by its guid; what is not held is not booked
   * @param refusals those of them that a contact limit forbids
   */
  record AttemptsBegun(long batch, Map<String, DialClaim> claims, List<Refusal> refusals)
      implements StoreAnswer {}

  record BeginFailed(long batch, String reason) implements StoreAnswer {}

  /**
   * A write-back is in the database.
   *
   * @param unwritten records that were no longer held as the session believed
   */
  record Saved(long batch, Set<Unwritten> unwritten) implements StoreAnswer {}

  record SaveFailed(long batch, String reason) implements StoreAnswer {}

  record ReadyCounted(ListTable table, int chains) implements StoreAnswer {}

  record AnsweredCounted(AnsweredQuestion question, CampaignCalls calls) implements StoreAnswer {}

  record CountFailed(String reason) implements StoreAnswer {}
}

package org.ocserver.session.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ocserver.campaign.option.CallOptions;
import org.ocserver.campaign.option.OptionLookup;
import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.message.LogOutOutcome;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionMessage.LogOut;
import org.ocserver.session.message.SessionMessage.RecordRequest;
import org.ocserver.session.message.SessionMessage.ShowRecord;
import org.ocserver.session.message.SessionMessage.WithdrawRecord;
import org.ocserver.session.state.AgentRoster;
import org.ocserver.session.state.Attempt;
import org.ocserver.session.state.CallsInProgress;
import org.ocserver.session.state.SessionNews;

/**
 * Agents who want to log out of the campaign. From then on nobody is dialed for them; they are told
 * when no call that was dialed before can come to them any more.
 *
 * <p>Source: manual, "Smart Logout" and "Agent Logout Protocol".
 */
public final class SmartLogouts {
  /** An agent who wants to log out. */
  private static final class Leaving {
    private final Instant until;

    /** Calls that were on the way at the time and may come to the agent. */
    private final Set<Attempt> expected;

    /** Records that were on the desktop at the time; they are no reason to wait. */
    private final Set<Attempt> before;

    private boolean tookCall;
    private boolean acknowledged;

    Leaving(Instant until, Set<Attempt> expected, Set<Attempt> before) {
      this.until = until;
      this.expected = expected;
      this.before = before;
    }
  }

  private final AgentRoster agents;
  private final CallsInProgress calls;
  private final OptionLookup options;
  private final SessionNews news;
  private final Map<String, Leaving> leaving = new HashMap<>();

  public SmartLogouts(
      AgentRoster agents, CallsInProgress calls, OptionLookup options, SessionNews news) {
    this.agents = agents;
    this.calls = calls;
    this.options = options;
    this.news = news;
  }

  /**
   * @param dialing whether the session dials of its own accord
   */
  public void on(LogOut request, boolean dialing, Instant now) {
    String login = request.agentLogin();
    boolean asked = leaving.containsKey(login);
    if (!asked && !(dialing && agents.isLoggedIn(login))) {
      request.reply().complete(new LogOutOutcome.NotDialing());
    } else if (isOutWithRecord(login)) {
      request.reply().complete(new LogOutOutcome.SmartlyLoggedOut());
    } else {
      if (!asked) {
        begin(login, now);
      }
      request
          .reply()
          .complete(new LogOutOutcome.InTime(news.session(), secondsLeft(leaving.get(login), now)));
    }
  }

  private void begin(String login, Instant now) {
    Set<Attempt> expected = new HashSet<>(calls.where(attempt -> attempt.stage().isForAnyAgent()));
    Set<Attempt> before =
        new HashSet<>(
            calls.where(
                attempt ->
                    attempt.agentLogin().equals(login)
                        && attempt.stage() == AttemptStage.ON_DESKTOP));
    Duration patience = options.value(CallOptions.CALL_WAIT_CONNECTED_TIMEOUT);
    leaving.put(login, new Leaving(now.plus(patience), expected, before));
    agents.leave(login);
  }

  private int secondsLeft(Leaving agent, Instant now) {
    if (agent.acknowledged || !isCallExpected(agent) || !now.isBefore(agent.until)) {
      return 0;
    }
    return (int) Math.ceil(Duration.between(now, agent.until).toMillis() / 1000.0);
  }

  private boolean isCallExpected(Leaving agent) {
    List<Attempt> onTheWay = calls.where(attempt -> attempt.stage().isForAnyAgent());
    agent.expected.retainAll(onTheWay);
    return !agent.expected.isEmpty();
  }

  /** Tells those who can log out by now. */
  public void tick(Instant now) {
    leaving.forEach(
        (login, agent) -> {
          if (!agent.acknowledged && mayLogOut(login, agent, now)) {
            acknowledge(login, agent);
          }
        });
  }

  /** No call can come to anybody any more. */
  public void end() {
    leaving.forEach(
        (login, agent) -> {
          if (!agent.acknowledged) {
            acknowledge(login, agent);
          }
        });
  }

  /** A call that has come to the agent since is waited for, until its record is done with. */
  private boolean mayLogOut(String login, Leaving agent, Instant now) {
    List<Attempt> atWork =
        calls.where(
            attempt -> attempt.agentLogin().equals(login) && !agent.before.contains(attempt));
    if (!atWork.isEmpty()) {
      agent.tookCall |=
          atWork.stream().anyMatch(attempt -> attempt.stage() != AttemptStage.RINGING);
      return false;
    }
    return agent.tookCall || secondsLeft(agent, now) == 0;
  }

  private void acknowledge(String login, Leaving agent) {
    agent.acknowledged = true;
    news.tell(session -> new SessionEvent.LogOutPossible(session, login));
  }

  /**
   * Whether a request comes from an agent who was told to log out, and still has a record. A
   * customer is taken out of dialing whoever asks.
   *
   * <p>Source: manual, "Error Names and Codes", footnote a.
   */
  public boolean refuses(RecordRequest request) {
    return !(request instanceof WithdrawRecord)
        && !(request instanceof ShowRecord)
        && request.agentLogin().filter(this::isOutWithRecord).isPresent();
  }

  public boolean isOutWithRecord(String login) {
    return isDone(login) && hasRecord(login);
  }

  private boolean isDone(String login) {
    return leaving.containsKey(login) && leaving.get(login).acknowledged;
  }

  private boolean hasRecord(String login) {
    return !calls
        .where(attempt -> attempt.agentLogin().equals(login) && !attempt.isRecordClosed())
        .isEmpty();
  }

  /** The agent has logged out at the switch; when he comes back he is counted on again. */
  void loggedOut(String login) {
    leaving.remove(login);
  }
}

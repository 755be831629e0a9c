package org.ocserver.session.call;

import java.time.Instant;
import java.util.Optional;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.campaign.option.CallOptions;
import org.ocserver.mode.CallFlow;
import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.state.Attempt;
import org.ocserver.telephony.CallTreatment;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonySwitch;

/**
 * What is done with a call that a person answered, and that the switch holds where it was dialed
 * from.
 *
 * <p>Source: manual, "Transfer Mode (MCP as the CPA Provider)" and "Outbound Contact with GVP 8.1".
 */
public final class HeldCalls {
  /** The switch's treatment that has an application talk to the customer. */
  private static final String APPLICATION = "PlayApplication";

  private static final TKVList OVERDIALED =
      TKVList.builder().put(ReservedKey.ASM_OVERDIAL.key(), 1).build();

  private final SessionSettings settings;
  private final TelephonySwitch telephony;
  private final CallEnds ends;
  private final NoAgentMessage noAgentMessage;

  public HeldCalls(
      SessionSettings settings,
      TelephonySwitch telephony,
      CallEnds ends,
      NoAgentMessage noAgentMessage) {
    this.settings = settings;
    this.telephony = telephony;
    this.ends = ends;
    this.noAgentMessage = noAgentMessage;
  }

  /** A person has answered. Whom an agent was engaged for waits for the merge. */
  void answered(Attempt attempt, Instant now) {
    switch (attempt.flow()) {
      case TRANSFER, AGENT_CALLS -> transfer(attempt, TKVList.empty(), now);
      case APPLICATION -> applyApplication(attempt);
      case SEIZING -> {}
    }
  }

  /**
   * No agent is engaged: the call goes to the queue, marked, where an agent who becomes free or the
   * switch's strategy may take it.
   *
   * <p>Source: manual, "Reserved Keys", GSW_ASM_OVERDIAL.
   */
  public void overdial(Attempt attempt, Instant now) {
    attempt.overdialed();
    transfer(attempt, OVERDIALED, now);
  }

  private void transfer(Attempt attempt, TKVList data, Instant now) {
    Optional<String> queue = settings.lines().queue();
    ConnectionId call = attempt.call().orElseThrow();
    if (queue.isPresent()) {
      telephony.transferCall(attempt.referenceId(), call, queue.get(), data);
    } else {
      if (!data.isEmpty()) {
        telephony.updateUserData(attempt.referenceId(), call, data);
      }
      if (!noAgentMessage.play(attempt)) {
        ends.drop(attempt, now);
      }
    }
  }

  private void applyApplication(Attempt attempt) {
    TKVList.Builder parameters = TKVList.builder();
    settings
        .options()
        .value(CallOptions.VOICE_APPLICATION_URI)
        .ifPresent(uri -> parameters.put("APP_URI", uri));
    boolean beep =
        settings.listOf(attempt.chain().table()).options().value(CallOptions.AM_BEEP_DETECTION);
    parameters.put("am-beep-detection", beep ? "on" : "off");
    telephony.applyTreatment(
        attempt.referenceId(),
        attempt.call().orElseThrow(),
        new CallTreatment(APPLICATION, parameters.build()));
  }

  /** The switch does not do it: the person is not kept waiting. */
  void refused(Attempt attempt, Instant now) {
    if (!noAgentMessage.refused(attempt)
        && attempt.stage() == AttemptStage.QUEUED
        && attempt.flow() != CallFlow.SEIZING
        && !attempt.isCallTreated()) {
      ends.drop(attempt, now);
    }
  }
}

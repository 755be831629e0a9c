package org.ocserver.session.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ocserver.callinglist.BlockingRule;
import org.ocserver.campaign.option.CallOptions;
import org.ocserver.campaign.option.OptionLookup;
import org.ocserver.campaign.option.TreatmentOptions;
import org.ocserver.dialrule.DialCheck;
import org.ocserver.mode.CallFlow;
import org.ocserver.session.finish.Finishing;
import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.state.Attempt;
import org.ocserver.session.state.CampaignState;
import org.ocserver.session.state.Destination;
import org.ocserver.telephony.PredictiveCall;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent.RequestFailed;
import org.ocserver.telephony.TelephonyFailure;
import org.ocserver.treatment.scxml.FlexAttribute.Target;
import org.ocserver.validation.ValidationAnswer;
import org.ocserver.validation.ValidationRequest;

/**
 * From the durable intent to the switch, or the desktop of the agent who is to call: validation,
 * the last check, and the dial itself.
 */
public final class Placing {
  private static final Logger LOG = System.getLogger(Placing.class.getName());

  /** After a dial was refused, or not validated, the next is left for so long. */
  private static final Duration REST = Duration.ofSeconds(1);

  /** How long a chain waits whose dial nobody validated. */
  private static final Duration UNANSWERED = Duration.ofSeconds(30);

  private final CampaignState campaign;
  private final Finishing finishing;
  private final DialCheck check;
  private final CallData callData;
  private Instant notBefore = Instant.MIN;

  public Placing(CampaignState campaign, Finishing finishing, DialCheck check) {
    this.campaign = campaign;
    this.finishing = finishing;
    this.check = check;
    callData = new CallData(campaign.settings, campaign.ports.addresses());
  }

  public boolean isResting(Instant now) {
    return now.isBefore(notBefore);
  }

  public void rest(Instant now) {
    notBefore = now.plus(REST);
  }

  /** Dials, if that is still right and a third party, if one is asked, allows it. */
  public void place(Attempt attempt, boolean running, Instant now) {
    Optional<ValidationRequest> question =
        campaign.listOf(attempt).validation(callData.of(attempt));
    if (question.isEmpty() || !mayDial(attempt, running, now)) {
      dialIfRight(attempt, running, now);
    } else {
      attempt.enter(AttemptStage.VALIDATING, now);
      campaign.ports.validation().ask(attempt.referenceId(), question.get());
    }
  }

  /**
   * A third party has answered. Without a clear answer nobody is called; the chain waits a while.
   *
   * <p>Source: docs/validation.md.
   */
  public void validated(SessionMessage.Validated message, boolean running, Instant now) {
    campaign
        .calls
        .byReference(message.referenceId())
        .filter(attempt -> attempt.stage() == AttemptStage.VALIDATING)
        .ifPresent(attempt -> validated(attempt, message.answer(), running, now));
  }

  private void validated(Attempt attempt, ValidationAnswer answer, boolean running, Instant now) {
    if (answer instanceof ValidationAnswer.Blocked blocked) {
      attempt.block(new BlockingRule(blocked.rule(), blocked.ruleType()));
      attempt.setCallResult(
          campaign
              .listOf(attempt)
              .options()
              .value(TreatmentOptions.VALIDATION_RACE_CONDITION_CALL_RESULT));
      finishing.finish(attempt, now);
    } else if (answer instanceof ValidationAnswer.Unanswered unanswered) {
      if (!isResting(now)) {
        LOG.log(
            Level.WARNING,
            "{0}: a dial is not validated: {1}",
            campaign.identity().groupName(),
            unanswered.reason());
      }
      rest(now);
      finishing.holdBack(attempt, now.plus(UNANSWERED), "not validated", now);
    } else {
      dialIfRight(attempt, running, now);
    }
  }

  private boolean mayDial(Attempt attempt, boolean running, Instant now) {
    return running
        && campaign.isLinkUp()
        && attempt.withdrawn().isEmpty()
        && attempt.destination().map(to -> campaign.agents.isLoggedIn(to.agentLogin())).orElse(true)
        && check.verdict(attempt.record(), campaign.terms(campaign.listOf(attempt)), now)
            == DialCheck.Verdict.ALLOWED;
  }

  private void dialIfRight(Attempt attempt, boolean running, Instant now) {
    if (mayDial(attempt, running, now)) {
      dial(attempt, now);
    } else {
      finishing.undo(attempt, "no longer to be dialed", now);
    }
  }

  private void dial(Attempt attempt, Instant now) {
    campaign.ports.records().opened(attempt.handle(), campaign.identity().campaignGroupDbid());
    attempt
        .destination()
        .ifPresentOrElse(
            to -> deliver(attempt, to, now),
            () -> {
              if (isAssured(attempt)) {
                attempt.enter(AttemptStage.ENGAGING, now);
              } else {
                call(attempt, now);
              }
            });
  }

  /** Whether an agent must be engaged for this record before it is dialed. */
  private boolean isAssured(Attempt attempt) {
    return attempt.flow() == CallFlow.SEIZING
        && attempt.stage() != AttemptStage.ENGAGING
        && campaign.listOf(attempt).options().value(CallOptions.ASSURED_CONNECT);
  }

  /** An agent is engaged for the record: it is dialed, if that is still right. */
  public void engaged(Attempt attempt, Instant now) {
    dialIfRight(attempt, true, now);
  }

  private void deliver(Attempt attempt, Destination to, Instant now) {
    attempt.setAgentLogin(to.agentLogin());
    attempt.enter(AttemptStage.ON_DESKTOP, now);
    to.tell().accept(campaign.views.of(attempt, attempt.record()));
  }

  private void call(Attempt attempt, Instant now) {
    attempt.enter(AttemptStage.REQUESTED, now);
    campaign
        .ports
        .telephony()
        .makePredictiveCall(
            attempt.referenceId(),
            new PredictiveCall(
                campaign.settings.lines().origin().number(),
                attempt.record().phone(),
                campaign.settings.options().value(CallOptions.CALL_WAIT_CONNECTED_TIMEOUT),
                callData.ofCustomerCall(attempt),
                extensions(attempt)));
  }

  /** Source: manual, "TMakePredictiveCall Extensions", and "Caller ID Support". */
  private TKVList extensions(Attempt attempt) {
    OptionLookup options = campaign.listOf(attempt).options();
    TKVList.Builder extensions =
        TKVList.builder()
            .put(CallOptions.CPN_DIGITS.name(), options.value(CallOptions.CPN_DIGITS))
            .put("cpd-record", onOrOff(options.value(CallOptions.CPD_RECORDING)))
            .put(
                CallOptions.CALL_ANSWER_TYPE_RECOGNITION.name(),
                options
                    .value(CallOptions.CALL_ANSWER_TYPE_RECOGNITION)
                    .name()
                    .toLowerCase(Locale.ROOT))
            .put(
                CallOptions.CPD_ON_CONNECT.name(),
                onOrOff(options.value(CallOptions.CPD_ON_CONNECT)))
            .put(
                CallOptions.CALL_TIMEGUARD_TIMEOUT.name(),
                (int)
                    campaign
                        .settings
                        .options()
                        .value(CallOptions.CALL_TIMEGUARD_TIMEOUT)
                        .toMillis());
    TKVList.Builder changes = TKVList.builder();
    attempt
        .pending()
        .treatment()
        .map(treatment -> treatment.attributes(attempt.record(), Target.EXTENSIONS))
        .orElse(Map.of())
        .forEach(changes::put);
    return extensions.build().updatedWith(changes.build());
  }

  private static String onOrOff(boolean value) {
    return value ? "on" : "off";
  }

  /** The switch refused to dial: nothing rang, so the chain may be dialed another time. */
  public void refused(RequestFailed failure, Instant now) {
    campaign
        .calls
        .byReference(failure.referenceId())
        .filter(attempt -> attempt.stage() == AttemptStage.REQUESTED)
        .ifPresent(
            attempt -> {
              if (failure.reason() != TelephonyFailure.LINK_DISCONNECTED && !isResting(now)) {
                LOG.log(
                    Level.WARNING,
                    "The switch does not dial for {0}: {1} {2}",
                    campaign.identity().groupName(),
                    failure.reason(),
                    failure.description());
              }
              rest(now);
              finishing.undo(attempt, "refused by the switch", now);
            });
  }
}

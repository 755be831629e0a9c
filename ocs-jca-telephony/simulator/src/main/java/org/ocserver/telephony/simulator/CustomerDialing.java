package org.ocserver.telephony.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ocserver.telephony.CallState;
import org.ocserver.telephony.PredictiveCall;
import org.ocserver.telephony.TelephonyFailure;

/** Dials customers and follows each call until something answers or it is plain that none will. */
final class CustomerDialing {
  private static final double MILLIS_PER_MINUTE = 60_000;

  private final NumberPlan plan;
  private final CustomerModel customers;
  private final CallRegister register;
  private final CallDistribution distribution;
  private final CallEnding ending;
  private final CallEvents events;
  private final SwitchCounters counters;
  private final SwitchTime time;
  private Optional<Instant> firstDial = Optional.empty();

  CustomerDialing(
      NumberPlan plan,
      CustomerModel customers,
      CallRegister register,
      CallDistribution distribution,
      CallEnding ending,
      CallEvents events,
      SwitchCounters counters,
      SwitchTime time) {
    this.plan = plan;
    this.customers = customers;
    this.register = register;
    this.distribution = distribution;
    this.ending = ending;
    this.events = events;
    this.counters = counters;
    this.time = time;
  }

  void dial(Reference reference, PredictiveCall request) {
    String origin = request.originationDn();
    if (!plan.dialsCustomers(origin)) {
      events.failed(
          reference, TelephonyFailure.UNKNOWN_DN, "no queue or trunk group is at " + origin);
    } else if (register.hasFreeTrunk()) {
      dialOnTrunk(reference, request);
    } else {
      counters.refused();
      Call call = register.openInside(origin, request.destination(), request.userData());
      events.dialing(call, reference);
      ending.refuse(call, CallState.ALL_TRUNKS_BUSY);
    }
  }

  /** Since the first dial. */
  private double minute() {
    Instant first = firstDial.orElseGet(time::now);
    firstDial = Optional.of(first);
    return time.since(first).toMillis() / MILLIS_PER_MINUTE;
  }

  private void dialOnTrunk(Reference reference, PredictiveCall request) {
    Customer customer = customers.at(request.destination(), minute());
    Call call =
        register.openOutside(
            request.originationDn(), request.destination(), request.userData(), customer);
    counters.dialed();
    events.dialing(call, reference);
    Duration timeout = ringTimeout(request);
    switch (customer.outcome()) {
      case ANSWER, ANSWERING_MACHINE, FAX, SILENCE, PAGER -> {
        if (customer.reaction().compareTo(timeout) < 0) {
          call.next(time.after(customer.reaction(), () -> answer(call, customer)));
        } else {
          noAnswer(call, timeout);
        }
      }
      case NO_ANSWER -> noAnswer(call, timeout);
      case REMOTE_RELEASE ->
          call.next(
              time.after(customer.reaction(), () -> ending.release(call, customer.outcome())));
      default ->
          call.next(time.after(customer.reaction(), () -> ending.refuse(call, customer.outcome())));
    }
  }

  private Duration ringTimeout(PredictiveCall request) {
    Duration asked = request.ringTimeout();
    return asked.isNegative() || asked.isZero() ? customers.usualRingTimeout() : asked;
  }

  private void noAnswer(Call call, Duration timeout) {
    call.next(time.after(timeout, () -> ending.release(call, CallState.NO_ANSWER)));
  }

  private void answer(Call call, Customer customer) {
    call.answered(customer.outcome());
    call.hangUpBy(time.after(customer.patience(), () -> ending.hangUp(call)));
    if (customer.outcome() == CallState.ANSWER) {
      counters.answered();
      plan.queue(call.dn())
          .ifPresentOrElse(queue -> distribution.enqueue(call, queue), () -> hold(call));
    } else {
      hold(call);
    }
  }

  private void hold(Call call) {
    call.hold();
    events.established(call);
  }
}

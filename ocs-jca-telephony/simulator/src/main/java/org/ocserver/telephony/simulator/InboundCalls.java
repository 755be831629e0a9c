package org.ocserver.telephony.simulator;

import java.util.SplittableRandom;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.simulator.settings.InboundSettings;

/** Customers who call of their own accord, and wait in a queue for an agent. */
final class InboundCalls {
  private final InboundSettings settings;
  private final SplittableRandom random;
  private final CustomerModel customers;
  private final NumberPlan plan;
  private final CallRegister register;
  private final CallDistribution distribution;
  private final CallEnding ending;
  private final SwitchTime time;
  private Pending next = Pending.none();

  InboundCalls(
      InboundSettings settings,
      SplittableRandom random,
      CustomerModel customers,
      NumberPlan plan,
      CallRegister register,
      CallDistribution distribution,
      CallEnding ending,
      SwitchTime time) {
    this.settings = settings;
    this.random = random;
    this.customers = customers;
    this.plan = plan;
    this.register = register;
    this.distribution = distribution;
    this.ending = ending;
    this.time = time;
  }

  void begin() {
    settings
        .between()
        .ifPresent(
            between ->
                next =
                    time.after(
                        between.sample(random),
                        () -> {
                          call();
                          begin();
                        }));
  }

  void end() {
    next.cancel();
  }

  /** A customer calls; he takes a line, and if none is free he is not heard. */
  void call() {
    if (register.hasFreeTrunk()) {
      plan.queue(settings.queue())
          .ifPresent(
              queue -> {
                Customer customer = customers.caller(random.split());
                Call call = register.openInbound(settings.queue(), TKVList.empty(), customer);
                call.hangUpBy(time.after(customer.patience(), () -> ending.hangUp(call)));
                distribution.enqueue(call, queue);
              });
    }
  }
}

package org.ocserver.treatment.scxml;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.scxml.DocumentException;
import org.ocserver.scxml.Event;
import org.ocserver.scxml.JsonReader;
import org.ocserver.scxml.JsonText;
import org.ocserver.scxml.Limits;
import org.ocserver.scxml.Machine;
import org.ocserver.scxml.SavedMachine;
import org.ocserver.scxml.ScxmlDocument;

/** The machine of one chain. For the session's thread alone. */
public final class ChainMachine {
  private final Machine machine;
  private final ChainActions actions;

  private ChainMachine(Machine machine, ChainActions actions) {
    this.machine = machine;
    this.actions = actions;
  }

  /**
   * Starts a machine; it may call at once.
   *
   * @param id names it in the log
   * @param variables of the URI
   * @param limits how far it may go
   */
  public static ChainMachine start(
      ScxmlDocument document,
      String id,
      Map<String, String> variables,
      TreatedCustomer customer,
      Warnings warnings,
      Limits limits,
      Instant now) {
    ChainActions actions = new ChainActions(customer, warnings);
    ChainMachine chain = new ChainMachine(Machine.of(document, id, actions, limits), actions);
    chain.machine.start(variables, now);
    return chain;
  }

  /**
   * Puts back a machine that was saved, and tells it the time of the day. A call that it had asked
   * for is still wanted: see {@link #calling}.
   *
   * @throws DocumentException if what was saved does not fit the document
   */
  public static ChainMachine restore(
      ScxmlDocument document,
      String saved,
      TreatedCustomer customer,
      Warnings warnings,
      Limits limits,
      Instant now)
      throws DocumentException {
    if (!(JsonReader.read(saved) instanceof Map<?, ?> map)
        || !(map.get("machine") instanceof String json)
        || !(map.get("afterwards") instanceof String afterwards)) {
      throw new DocumentException("no saved treatment");
    }
    ChainActions actions = new ChainActions(customer, warnings);
    actions.restore(integer(map, "last"), integer(map, "calling"), named(afterwards));
    ChainMachine chain =
        new ChainMachine(
            Machine.restore(document, SavedMachine.fromJson(json), actions, limits), actions);
    chain.tellDayTime(customer, now);
    return chain;
  }

  private static Afterwards named(String name) throws DocumentException {
    for (Afterwards afterwards : Afterwards.values()) {
      if (afterwards.name().equals(name)) {
        return afterwards;
      }
    }
    throw new DocumentException("no saved treatment: " + name);
  }

  private static Optional<Integer> integer(Map<?, ?> map, String key) {
    return map.get(key) instanceof Number number
        ? Optional.of(number.intValue())
        : Optional.empty();
  }

  /**
   * All that is needed to put it back, as JSON.
   *
   * @throws org.ocserver.scxml.ExecutionError if its variables cannot be written down
   */
  public String save() {
    Map<String, Object> map = new LinkedHashMap<>();
    actions.last().ifPresent(it -> map.put("last", it));
    actions.calling().ifPresent(it -> map.put("calling", it));
    map.put("afterwards", actions.afterwards().name());
    map.put("machine", machine.save().toJson());
    return JsonText.write(map);
  }

  /** The call that it asked for has a result, by its number in the calling list. */
  public void callEnded(int callResult, Instant now) {
    actions.callEnded();
    machine.deliver(ChainActions.callResult(callResult), now);
  }

  /** Tells it something else. */
  public void tell(Event event, Instant now) {
    machine.deliver(event, now);
  }

  /** Tells it which interval of the day it is; nothing, where no hours are configured. */
  public void tellDayTime(TreatedCustomer customer, Instant now) {
    customer
        .dayTimes()
        .ifPresent(times -> machine.deliver(ChainActions.dayTime(times.at(now)), now));
  }

  /** Lets it do what it has put off until now. */
  public void wake(Instant now) {
    machine.wake(now);
  }

  /** When it is to be woken; empty if it waits for something else, or for nothing. */
  public Optional<Instant> nextWake() {
    return machine.nextWake();
  }

  /** Ends it, as when the chain is done with for another reason. */
  public void stop() {
    machine.cancel();
  }

  public boolean isRunning() {
    return machine.status() == Machine.Status.RUNNING;
  }

  /** Whether it waits for the result of a call. */
  public boolean isCalling() {
    return calling().isPresent();
  }

  /** The record that it wants called, or has called. */
  public Optional<Integer> calling() {
    return isRunning() ? actions.calling() : Optional.empty();
  }

  /** Whether it would hear, as it is now, that the interval of the day has changed. */
  public boolean awaitsDayTime() {
    return isRunning() && machine.awaits(ChainActions.DAY_TIME_CHANGE);
  }

  /**
   * What becomes of the chain when it no longer runs. After a failure standard treatments take
   * over.
   */
  public Afterwards afterwards() {
    return machine.failure().isPresent() ? Afterwards.SWITCH : actions.afterwards();
  }

  /** Why it failed. */
  public Optional<String> failure() {
    return machine.failure();
  }

  /** The states that it is in, or ended in. */
  public List<String> states() {
    return machine.configuration();
  }
}

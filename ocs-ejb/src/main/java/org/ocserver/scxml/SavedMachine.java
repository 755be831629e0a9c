package org.ocserver.scxml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A machine between two events, as it is kept.
 *
 * @param sessionId its name
 * @param configuration ids of its active states
 * @param bound ids of the states whose variables have their values
 * @param history ids of the states that history states remember, by the history's id
 * @param ids how many ids it has made up
 * @param data its variables, as JSON
 * @param current the event that it has seen last
 * @param delayed what it has sent to be delivered later
 * @param invoked the machines that it has invoked
 */
public record SavedMachine(
    String sessionId,
    List<String> configuration,
    List<String> bound,
    Map<String, List<String>> history,
    long ids,
    String data,
    Optional<Event> current,
    List<Delayed> delayed,
    List<Invoked> invoked) {
  /** An event that is to be sent. */
  public record Delayed(Instant due, String target, Event event) {}

  /** A machine that a state has invoked, at its place among the state's. */
  public record Invoked(String id, String state, int index, String xml, SavedMachine machine) {}

  static SavedMachine of(MachineState machine, List<Invocations.Invocation> invocations) {
    if (!machine.internal.isEmpty() || !machine.external.isEmpty()) {
      throw new ExecutionError("cannot be saved within a turn");
    }
    Map<String, List<String>> history = new LinkedHashMap<>();
    machine.history.forEach((node, states) -> history.put(node.id, names(states)));
    List<Invoked> invoked = new ArrayList<>();
    for (Invocations.Invocation it : invocations) {
      invoked.add(new Invoked(it.id(), it.state().id, it.index(), it.xml(), it.machine().save()));
    }
    return new SavedMachine(
        machine.sessionId,
        names(machine.activeStates()),
        names(machine.bound.stream().mapToObj(machine.document.states::get).toList()),
        history,
        machine.ids,
        machine.data.save(),
        machine.current,
        machine.delayed.all().stream()
            .map(it -> new Delayed(it.due(), it.target(), it.event()))
            .toList(),
        invoked);
  }

  private static List<String> names(List<StateNode> states) {
    return states.stream().map(state -> state.id).toList();
  }

  /** As JSON. */
  public String toJson() {
    return JsonText.write(SavedMachineJson.write(this));
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws DocumentException if it is something else
   */
  public static SavedMachine fromJson(String json) throws DocumentException {
    return SavedMachineJson.read(JsonReader.read(json));
  }
}

package org.ocserver.scxml;

import java.util.List;
import java.util.Optional;

/** Runs executable content. An error ends its block, and gives the machine an event. */
final class ActionRunner {
  private final MachineState machine;
  private final Sending sending;

  ActionRunner(MachineState machine, Sending sending) {
    this.machine = machine;
    this.sending = sending;
  }

  void run(List<Action> block) {
    try {
      runAll(block);
    } catch (ExecutionError error) {
      machine.fail(error);
    }
  }

  private void runAll(List<Action> block) {
    block.forEach(this::runOne);
  }

  private void runOne(Action action) {
    DataModel data = machine.data;
    if (action instanceof Action.Raise raise) {
      machine.raise(Event.plain(raise.event(), Event.Type.INTERNAL, Optional.empty()));
    } else if (action instanceof Action.Assign assign) {
      data.assign(assign.location(), value(assign.value()));
    } else if (action instanceof Action.Log log) {
      machine.host.log(
          log.label(), log.expr().map(expr -> data.string(data.evaluate(expr))).orElse(""));
    } else if (action instanceof Action.Script script) {
      data.execute(script.source());
    } else if (action instanceof Action.If branches) {
      runFirst(branches);
    } else if (action instanceof Action.Foreach loop) {
      data.forEach(loop.array(), loop.item(), loop.index(), () -> runAll(loop.actions()));
    } else if (action instanceof Action.Send send) {
      sending.send(send);
    } else if (action instanceof Action.Cancel cancel) {
      cancel.sendId().string(data).ifPresent(machine.delayed::cancel);
    } else if (action instanceof Action.Custom custom) {
      machine.host.perform(custom.element(), new HostedAction(machine));
    }
  }

  private void runFirst(Action.If branches) {
    for (Action.Branch branch : branches.branches()) {
      if (branch.cond().isEmpty() || holds(branch.cond().get())) {
        runAll(branch.actions());
        return;
      }
    }
  }

  /** A condition that cannot be evaluated does not hold, and gives an event. */
  private boolean holds(String condition) {
    try {
      return machine.data.condition(condition);
    } catch (ExecutionError error) {
      machine.fail(error);
      return false;
    }
  }

  private Object value(Source source) {
    return source.expr().isPresent()
        ? machine.data.evaluate(source.expr().get())
        : machine.data.fromText(source.text().orElse(""));
  }

  /** Gives a variable its first value; if that fails, it has none. */
  void bind(StateNode.Variable variable) {
    if (variable.value().isGiven()) {
      try {
        machine.data.assign(variable.id(), value(variable.value()));
      } catch (ExecutionError error) {
        machine.fail(error);
      }
    }
  }

  /** Runs a script of the document itself. */
  void define(String script) {
    try {
      machine.data.define(script);
    } catch (ExecutionError error) {
      machine.fail(error);
    }
  }

  /** What a donedata carries; nothing, if it cannot be evaluated. */
  Optional<String> payload(Payload payload) {
    try {
      return payload.json(machine.data);
    } catch (ExecutionError error) {
      machine.fail(error);
      return Optional.empty();
    }
  }
}

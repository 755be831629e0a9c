package org.ocserver.scxml;

/**
 * Where a machine's events go.
 *
 * <p>Source: the recommendation, C.1 "SCXML Event I/O Processor".
 */
record Targets(Machine machine) implements Sending.Router {
  private static final String SESSION = "#_scxml_";
  private static final String INVOKED = "#_";

  @Override
  public void dispatch(String target, Event event) {
    if (target.isEmpty()) {
      machine.state().receive(event);
    } else if (target.equals("#_internal")) {
      machine.state().raise(event.asInternal());
    } else if (target.equals("#_parent")) {
      toParent(event);
    } else if (target.startsWith(SESSION)) {
      find(target.substring(SESSION.length())).state().receive(event);
    } else if (target.startsWith(INVOKED)) {
      invoked(target.substring(INVOKED.length())).state().receive(event);
    } else {
      throw new ExecutionError("no target: " + target);
    }
  }

  private void toParent(Event event) {
    Machine.Invoker by =
        machine
            .invoker()
            .orElseThrow(() -> ExecutionError.communication("no machine has invoked this"));
    if (machine.status() != Machine.Status.CANCELED) {
      by.machine().state().receive(event.fromInvocation(by.invokeId()));
    }
  }

  private Machine invoked(String id) {
    return machine
        .invocations()
        .find(id)
        .orElseThrow(() -> ExecutionError.communication("nothing is invoked as " + id))
        .machine();
  }

  private Machine find(String sessionId) {
    Machine root = machine;
    while (root.invoker().isPresent()) {
      root = root.invoker().get().machine();
    }
    return root.all()
        .filter(it -> it.state().sessionId.equals(sessionId))
        .findFirst()
        .orElseThrow(() -> ExecutionError.communication("no session " + sessionId));
  }
}

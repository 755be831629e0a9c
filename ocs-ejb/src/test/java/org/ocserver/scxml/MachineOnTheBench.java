package org.ocserver.scxml;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.scxml.ecmascript.EcmaScript;
import org.ocserver.scxml.ecmascript.ScriptLimits;

/** A machine on a virtual clock, and what it said. */
final class MachineOnTheBench implements MachineHost {
  static final DocumentReader READER =
      new DocumentReader(
          List.of(new EcmaScript(ScriptLimits.DEFAULT, InstantSource.system()), NullModel.LANGUAGE),
          Vocabulary.EMPTY,
          Resources.NONE,
          100_000);

  final List<String> logged = new ArrayList<>();
  final List<Trace> traces = new ArrayList<>();
  final Machine machine;
  Instant now = Instant.parse("2030-01-01T00:00:00Z");

  private MachineOnTheBench(ScxmlDocument document) {
    machine = Machine.of(document, "one", this, Limits.DEFAULT);
  }

  /** A document whose root contains what is given. */
  static ScxmlDocument document(String inside) throws DocumentException {
    return READER.read(
        "<scxml xmlns='http://www.w3.org/2005/07/scxml' version='1.0' datamodel='ecmascript'>"
            + inside
            + "</scxml>");
  }

  static MachineOnTheBench started(ScxmlDocument document) {
    MachineOnTheBench bench = new MachineOnTheBench(document);
    bench.machine.start(Map.of(), bench.now);
    return bench;
  }

  static MachineOnTheBench started(String inside) throws DocumentException {
    return started(document(inside));
  }

  void pass(Duration time) {
    Instant until = now.plus(time);
    while (machine.nextWake().filter(due -> !due.isAfter(until)).isPresent()) {
      now = machine.nextWake().get();
      machine.wake(now);
    }
    now = until;
  }

  void event(String name) {
    machine.deliver(Event.ofJson(name, Optional.empty()), now);
  }

  @Override
  public void perform(XmlElement element, ActionContext context) {
    throw new ExecutionError("no such action");
  }

  @Override
  public void log(String label, String text) {
    logged.add(label + text);
  }

  @Override
  public void trace(Trace trace) {
    traces.add(trace);
  }
}

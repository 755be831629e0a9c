package org.ocserver.scxml.ecmascript;

import java.util.List;
import org.mozilla.javascript.Undefined;

/** The variables that a machine has and cannot set. */
final class SystemVariables {
  static final List<String> NAMES = List.of("_event", "_sessionid", "_name", "_ioprocessors", "_x");

  private SystemVariables() {}

  /** The value for the machine whose script runs on this thread. */
  static Object value(String name) {
    return Sandbox.running().map(model -> value(name, model)).orElse(Undefined.instance);
  }

  private static Object value(String name, EcmaScriptModel model) {
    return switch (name) {
      case "_event" -> model.currentEvent();
      case "_sessionid" -> model.machine().sessionId();
      case "_name" -> model.machine().name();
      case "_ioprocessors" -> model.processors();
      default -> model.emptyObject();
    };
  }
}

package org.ocserver.scxml.ecmascript;

import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.Scriptable;

/** Where a machine's variables are, and, under a name that no script knows, the guard. */
final class MachineScope extends NativeObject {
  private static final long serialVersionUID = 1L;

  private final transient Function guard;

  MachineScope(Function guard) {
    this.guard = guard;
  }

  @Override
  public Object get(String name, Scriptable start) {
    return name.equals(ScriptCompiler.GUARD) ? guard : super.get(name, start);
  }

  @Override
  public boolean has(String name, Scriptable start) {
    return name.equals(ScriptCompiler.GUARD) || super.has(name, start);
  }
}

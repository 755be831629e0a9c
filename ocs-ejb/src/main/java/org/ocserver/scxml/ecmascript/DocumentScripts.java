package org.ocserver.scxml.ecmascript;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.ScriptableObject;

/** What the machines of one document share: the standard objects, sealed, and compiled scripts. */
final class DocumentScripts {
  /** Beyond that many, a script is compiled each time: a document makes only so many. */
  private static final int MOST_KEPT = 5_000;

  private final Sandbox sandbox;
  private final Function guardFunction;
  private final ScriptableObject globals;
  private final Map<String, Script> compiled = new ConcurrentHashMap<>();

  /** Functions that the document's own scripts make. */
  private final Set<String> functions = ConcurrentHashMap.newKeySet();

  DocumentScripts(Sandbox sandbox) {
    this.sandbox = sandbox;
    SizeGuard guard = new SizeGuard(sandbox);
    this.globals = sandbox.setUp(context -> StandardObjects.make(context, guard));
    this.guardFunction = guard.function(globals);
  }

  Sandbox sandbox() {
    return sandbox;
  }

  /** What compiled scripts call to have a value looked at. */
  Function guardFunction() {
    return guardFunction;
  }

  ScriptableObject globals() {
    return globals;
  }

  Set<String> functions() {
    return functions;
  }

  /** A script, compiled once. */
  Script compile(Context context, String source) {
    Script known = compiled.get(source);
    if (known != null) {
      return known;
    }
    Script script = sandbox.unpaid(() -> ScriptCompiler.compile(context, source));
    if (compiled.size() < MOST_KEPT) {
      compiled.put(source, script);
    }
    return script;
  }
}

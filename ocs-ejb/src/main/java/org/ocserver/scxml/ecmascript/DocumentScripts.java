package org.ocserver.scxml.ecmascript;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Parser;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.ast.BigIntLiteral;
import org.ocserver.scxml.ExecutionError;

/** What the machines of one document share: the standard objects, sealed, and compiled scripts. */
final class DocumentScripts {
  /** Beyond that many, a script is compiled each time: a document makes only so many. */
  private static final int MOST_KEPT = 5_000;

  private final Sandbox sandbox;
  private final ScriptableObject globals;
  private final Map<String, Script> compiled = new ConcurrentHashMap<>();

  /** Functions that the document's own scripts make. */
  private final Set<String> functions = ConcurrentHashMap.newKeySet();

  DocumentScripts(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.globals = sandbox.setUp(context -> StandardObjects.make(context, sandbox.limits()));
  }

  Sandbox sandbox() {
    return sandbox;
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
    Script script = checked(context, source);
    if (compiled.size() < MOST_KEPT) {
      compiled.put(source, script);
    }
    return script;
  }

  private Script checked(Context context, String source) {
    try {
      CompilerEnvirons settings = new CompilerEnvirons();
      settings.initFromContext(context);
      new Parser(settings)
          .parse(source, "document", 1)
          .visit(
              node -> {
                // One operation on large ones can take minutes, and nothing can stop it.
                if (node instanceof BigIntLiteral) {
                  throw new ExecutionError("BigInt is not allowed");
                }
                return true;
              });
      return context.compileString(source, "document", 1, null);
    } catch (RhinoException malformed) {
      throw new ExecutionError(malformed.getMessage());
    }
  }
}

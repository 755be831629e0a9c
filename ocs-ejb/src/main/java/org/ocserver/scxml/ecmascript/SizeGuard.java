package org.ocserver.scxml.ecmascript;

import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;

/** How much a built-in function has to work on, and may make of it. */
final class SizeGuard {
  private SizeGuard() {}

  /** Characters or items of a value. */
  static long length(Object value) {
    if (value instanceof CharSequence text) {
      return text.length();
    }
    if (value instanceof NativeArray array) {
      return array.getLength();
    }
    if (value instanceof Scriptable object
        && object.has("length", object)
        && object.get("length", object) instanceof Number length) {
      return length.longValue();
    }
    return 0;
  }

  /** What the function may make of that much. */
  static long result(String function, long length, Object[] args) {
    if (args.length == 0) {
      return length;
    }
    return switch (function) {
      case "repeat" -> (long) Math.min(1e15, length * number(args[0]));
      case "padStart", "padEnd" -> Math.max(length, (long) number(args[0]));
      case "join" -> length * Math.max(1, length(args[0]));
      default -> length;
    };
  }

  private static double number(Object value) {
    return value instanceof Number number ? number.doubleValue() : ScriptRuntime.toNumber(value);
  }
}

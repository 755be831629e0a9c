package org.ocserver.scxml.ecmascript;

import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.ocserver.scxml.ExecutionError;

/** How long texts and lists may be: what is longer is a RangeError of the script. */
final class SizeGuard {
  /** What is longer is made so seldom that the memory can be looked at each time. */
  private static final int LARGE = 1_000;

  /** Of a regular expression: each copies a part of the text. */
  private static final int MOST_GROUPS = 50;

  private static final int LONGEST_EXPRESSION = 5_000;

  private final Sandbox sandbox;

  SizeGuard(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  int most() {
    return sandbox.limits().length();
  }

  /** Refuses what is too long. */
  void check(long length) {
    if (length < 0 || length > most()) {
      throw ScriptRuntime.rangeError("longer than " + most());
    }
    if (length > LARGE) {
      sandbox.checkMemory();
    }
  }

  /** A function that gives back what it gets, or refuses it. */
  LambdaFunction function(Scriptable globals) {
    LambdaFunction function =
        new LambdaFunction(
            globals,
            "",
            1,
            (context, scope, self, args) -> {
              check(length(args[0]));
              return args[0];
            },
            false);
    function.sealObject();
    return function;
  }

  /**
   * Characters or items of a value.
   *
   * <p>The length of an object is a plain number or text: what a script computes could be another
   * one the next time.
   */
  static long length(Object value) {
    if (value instanceof CharSequence text) {
      // Where texts have been joined beyond all bounds, it is less than 0.
      return text.length() < 0 ? Long.MAX_VALUE : text.length();
    }
    if (value instanceof NativeArray array) {
      return array.getLength();
    }
    return value instanceof Scriptable object ? lengthOf(object) : 0;
  }

  private static long lengthOf(Scriptable object) {
    for (Scriptable owner = object; owner != null; owner = owner.getPrototype()) {
      if (owner.has("length", owner)) {
        if (owner instanceof ScriptableObject scriptable && isComputed(scriptable)) {
          throw ScriptRuntime.rangeError("a computed length");
        }
        Object length = owner.get("length", object);
        if (length instanceof Scriptable) {
          throw ScriptRuntime.rangeError("an object as length");
        }
        double number = ScriptRuntime.toNumber(length);
        return Double.isNaN(number) ? 0 : (long) number;
      }
    }
    return 0;
  }

  private static boolean isComputed(ScriptableObject owner) {
    return owner.getGetterOrSetter("length", 0, owner, false) instanceof Scriptable;
  }

  /** Refuses a regular expression that is too long, or has too many groups. */
  static void checkExpression(String pattern) {
    if (pattern.length() > LONGEST_EXPRESSION
        || pattern.chars().filter(character -> character == '(').count() > MOST_GROUPS) {
      throw new ExecutionError(
          "a regular expression of more than %d characters or %d groups"
              .formatted(LONGEST_EXPRESSION, MOST_GROUPS));
    }
  }
}

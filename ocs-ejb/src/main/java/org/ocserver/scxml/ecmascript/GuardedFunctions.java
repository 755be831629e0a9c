package org.ocserver.scxml.ecmascript;

import java.util.List;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SerializableCallable;
import org.mozilla.javascript.SymbolKey;
import org.mozilla.javascript.Undefined;
import org.mozilla.javascript.regexp.NativeRegExp;
import org.ocserver.scxml.ExecutionError;

/**
 * Puts guards before the built-in functions that work on as much as they are given, and may make
 * more of it: none works for long where no instruction is counted, or asks for much memory at a
 * stroke.
 */
final class GuardedFunctions {
  private static final List<String> OWNERS = List.of("Array", "String", "RegExp", "Object", "JSON");

  /** The functions of all, whose results may be several times as long. */
  private static final List<String> TEXT_FUNCTIONS =
      List.of(
          "escape",
          "unescape",
          "encodeURI",
          "encodeURIComponent",
          "decodeURI",
          "decodeURIComponent");

  /** How texts use regular expressions. */
  private static final List<SymbolKey> MATCHING =
      List.of(
          SymbolKey.REPLACE,
          SymbolKey.MATCH,
          SymbolKey.MATCH_ALL,
          SymbolKey.SEARCH,
          SymbolKey.SPLIT);

  private static final List<String> JOINING = List.of("join", "toString", "toLocaleString");

  private final ScriptableObject globals;
  private final SizeGuard guard;
  private final GrowingTexts texts;

  GuardedFunctions(ScriptableObject globals, SizeGuard guard) {
    this.globals = globals;
    this.guard = guard;
    this.texts = new GrowingTexts(guard);
  }

  void replaceAll() {
    for (String name : OWNERS) {
      Scriptable owner = child(globals, name);
      replaceFunctions(name, owner);
      if (owner.get("prototype", owner) instanceof Scriptable prototype) {
        replaceFunctions(name, prototype);
      }
    }
    Scriptable functions = child(child(globals, "Function"), "prototype");
    replace(functions, "apply", this::bounded);
    Scriptable expressions = child(child(globals, "RegExp"), "prototype");
    for (SymbolKey key : MATCHING) {
      if (ScriptableObject.getProperty(expressions, key) instanceof Function function) {
        SerializableCallable bounded = bounded("", function);
        ScriptableObject.putProperty(
            expressions,
            key,
            function("", function, key.equals(SymbolKey.REPLACE) ? replacing(bounded) : bounded));
      }
    }
    TEXT_FUNCTIONS.forEach(name -> replace(globals, name, this::bounded));
  }

  /** A built-in function with its guard. */
  @FunctionalInterface
  private interface Guarding {
    SerializableCallable before(String name, Function function);
  }

  private void replaceFunctions(String owner, Scriptable object) {
    for (Object id : ((ScriptableObject) object).getAllIds()) {
      if (id instanceof String name && !name.equals("constructor")) {
        replace(object, name, (ignored, function) -> guarded(owner, name, function));
      }
    }
  }

  private void replace(Scriptable owner, String name, Guarding guarding) {
    if (owner.get(name, owner) instanceof Function function) {
      ScriptableObject.putProperty(
          owner, name, function(name, function, guarding.before(name, function)));
    }
  }

  private Function function(String name, Function before, SerializableCallable now) {
    int length = before instanceof BaseFunction base ? base.getLength() : 0;
    return new LambdaFunction(globals, name, length, now, false);
  }

  private SerializableCallable guarded(String owner, String name, Function function) {
    SerializableCallable bounded = bounded(name, function);
    if (owner.equals("Array") && JOINING.contains(name)) {
      return joining(name);
    }
    return switch (name) {
      case "replace", "replaceAll" -> replacing(bounded);
      case "stringify" ->
          (context, scope, self, args) -> JsonWriting.of(context, scope, args, guard);
      case "flat" ->
          (context, scope, self, args) -> {
            guard.check(texts.leaves(self, depth(args)));
            return bounded.call(context, scope, self, args);
          };
      default -> bounded;
    };
  }

  private static int depth(Object[] args) {
    return args.length == 0 || Undefined.isUndefined(args[0])
        ? 1
        : (int) Math.min(Integer.MAX_VALUE, ScriptRuntime.toInteger(args[0]));
  }

  /** By the sizes of what it is given, and of what it makes. */
  private SerializableCallable bounded(String name, Function function) {
    return (context, scope, self, args) -> {
      long length = size(self);
      for (Object arg : args) {
        length += size(arg);
        guard.check(length);
      }
      guard.check(result(name, length, args));
      Object result = function.call(context, scope, self, args);
      guard.check(SizeGuard.length(result));
      return result;
    };
  }

  private static long result(String function, long length, Object[] args) {
    if (args.length == 0 || length < 0) {
      return length;
    }
    return switch (function) {
      case "repeat" -> (long) Math.min(1e15, length * plainNumber(args[0]));
      case "padStart", "padEnd" -> Math.max(length, (long) plainNumber(args[0]));
      default -> length;
    };
  }

  /** What an object would be made of may be another number the next time. */
  private static double plainNumber(Object value) {
    if (value instanceof Scriptable) {
      throw ScriptRuntime.rangeError("an object as number");
    }
    double number = ScriptRuntime.toNumber(value);
    return Double.isNaN(number) ? 0 : number;
  }

  private SerializableCallable joining(String name) {
    return (context, scope, self, args) -> {
      boolean isGiven = name.equals("join") && args.length > 0 && !Undefined.isUndefined(args[0]);
      guard.check(SizeGuard.length(self));
      return texts.joined(context, scope, self, isGiven ? ScriptRuntime.toString(args[0]) : ",");
    };
  }

  private SerializableCallable replacing(SerializableCallable bounded) {
    return (context, scope, self, args) -> {
      Object[] counted = args.clone();
      if (counted.length > 1) {
        counted[1] = texts.replacer(scope, args[1]);
      }
      return bounded.call(context, scope, self, counted);
    };
  }

  /** How much there is to work on. */
  private static long size(Object value) {
    if (value instanceof NativeRegExp expression) {
      try {
        SizeGuard.checkExpression(expression.toString());
      } catch (ExecutionError tooLong) {
        throw ScriptRuntime.rangeError(tooLong.getMessage());
      }
    }
    return SizeGuard.length(value);
  }

  private static Scriptable child(Scriptable owner, String name) {
    return (Scriptable) ScriptableObject.getProperty(owner, name);
  }
}

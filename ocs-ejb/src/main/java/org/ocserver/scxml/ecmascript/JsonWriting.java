package org.ocserver.scxml.ecmascript;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeJSON;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Undefined;

/**
 * JSON.stringify that stops when it has written too much: what is small in memory may be large when
 * all of it is written down.
 */
final class JsonWriting {
  private static final int WIDEST_GAP = 10;

  private final long most;
  private final boolean isIndented;
  private final Optional<Function> replacer;
  private final Optional<Set<String>> names;
  private final Map<Object, Integer> depths = new IdentityHashMap<>();
  private long length;

  private JsonWriting(long most, Object replacer, boolean isIndented) {
    this.most = most;
    this.isIndented = isIndented;
    this.replacer =
        replacer instanceof Function function ? Optional.of(function) : Optional.empty();
    this.names = replacer instanceof NativeArray list ? Optional.of(names(list)) : Optional.empty();
  }

  private static Set<String> names(NativeArray list) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < list.getLength(); i++) {
      Object name = list.get(i, list);
      if (name instanceof CharSequence || name instanceof Number) {
        names.add(ScriptRuntime.toString(name));
      }
    }
    return names;
  }

  /** What JSON.stringify gives for its arguments. */
  static Object of(Context context, Scriptable scope, Object[] args, SizeGuard guard) {
    Object value = args.length > 0 ? args[0] : Undefined.instance;
    Object replacer = args.length > 1 ? args[1] : Undefined.instance;
    Object space = args.length > 2 ? args[2] : Undefined.instance;
    guard.check(SizeGuard.length(replacer));
    Object json =
        new JsonWriting(guard.most(), replacer, !Undefined.isUndefined(space))
            .write(context, scope, value, space);
    guard.check(SizeGuard.length(json));
    return json;
  }

  /** A value as JSON, or undefined. */
  static Object of(Context context, Scriptable scope, Object value, int most) {
    return new JsonWriting(most, Undefined.instance, false)
        .write(context, scope, value, Undefined.instance);
  }

  private Object write(Context context, Scriptable scope, Object value, Object space) {
    Function counting = new LambdaFunction(scope, "", 2, this::counted, false);
    return NativeJSON.stringify(context, scope, value, counting, space);
  }

  private Object counted(Context context, Scriptable scope, Scriptable holder, Object[] entry) {
    String key = ScriptRuntime.toString(entry[0]);
    boolean isLeftOut =
        !key.isEmpty()
            && !(holder instanceof NativeArray)
            && names.isPresent()
            && !names.get().contains(key);
    if (isLeftOut) {
      return Undefined.instance;
    }
    Object value =
        replacer.isPresent() ? replacer.get().call(context, scope, holder, entry) : entry[1];
    int depth = depths.getOrDefault(holder, 0) + 1;
    if (value instanceof Scriptable) {
      depths.put(value, depth);
    }
    length += 1 + key.length() + (isIndented ? (long) WIDEST_GAP * depth : 0);
    length += value instanceof CharSequence text ? text.length() : 0;
    if (length > most) {
      throw ScriptRuntime.rangeError("JSON longer than " + most);
    }
    return value;
  }
}

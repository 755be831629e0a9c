package org.ocserver.scxml.ecmascript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Undefined;
import org.ocserver.scxml.ExecutionError;
import org.ocserver.scxml.JsonText;

/** Writes variables as JSON, and refuses what JSON would lose. */
final class SavedVariables {
  private static final int MAX_DEPTH = 50;
  private static final int MAX_VALUES = 20_000;

  private final int mostCharacters;
  private int values;

  private SavedVariables(int mostCharacters) {
    this.mostCharacters = mostCharacters;
  }

  /** All variables of a scope; functions of the document's scripts come back by the scripts. */
  static String write(NativeObject scope, DocumentScripts scripts) {
    int most = scripts.sandbox().limits().data();
    SavedVariables variables = new SavedVariables(most);
    Map<String, Object> saved = new LinkedHashMap<>();
    for (Object id : scope.getIds()) {
      String name = id.toString();
      Object value = scope.get(name, scope);
      boolean returns = value instanceof Function && scripts.functions().contains(name);
      if (!returns && !Undefined.isUndefined(value)) {
        saved.put(name, variables.value(name, value, 0));
      }
    }
    String json = JsonText.write(saved);
    if (json.length() > most) {
      throw new ExecutionError("too much data: " + json.length() + " characters");
    }
    return json;
  }

  private Object value(String path, Object value, int depth) {
    if (depth > MAX_DEPTH || ++values > MAX_VALUES) {
      throw new ExecutionError(path + ": too deep, or too much");
    }
    if (value == null || value instanceof Boolean) {
      return value;
    }
    if (value instanceof CharSequence text) {
      if (text.length() < 0 || text.length() > mostCharacters) {
        throw new ExecutionError(path + ": too much text");
      }
      return text.toString();
    }
    if (value instanceof Number number) {
      return number(path, number);
    }
    if (value instanceof NativeArray array) {
      return list(path, array, depth);
    }
    if (value instanceof NativeObject object) {
      return map(path, object, depth);
    }
    String kind = value instanceof Scriptable object ? object.getClassName() : "that";
    throw new ExecutionError(path + ": " + kind + " cannot be saved");
  }

  private static Number number(String path, Number number) {
    double value = number.doubleValue();
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new ExecutionError(path + ": " + value + " cannot be saved");
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    if (whole) {
      return (long) value;
    }
    return value;
  }

  private List<Object> list(String path, NativeArray array, int depth) {
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < array.getLength(); i++) {
      list.add(value(path + "[" + i + "]", array.get(i, array), depth + 1));
    }
    return list;
  }

  private Map<String, Object> map(String path, NativeObject object, int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Object id : object.getIds()) {
      Object value =
          id instanceof Integer index
              ? object.get((int) index, object)
              : object.get(id.toString(), object);
      if (!Undefined.isUndefined(value)) {
        map.put(id.toString(), value(path + "." + id, value, depth + 1));
      }
    }
    return map;
  }
}

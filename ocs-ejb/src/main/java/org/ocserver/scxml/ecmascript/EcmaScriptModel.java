package org.ocserver.scxml.ecmascript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;
import org.mozilla.javascript.json.JsonParser;
import org.ocserver.scxml.DataModel;
import org.ocserver.scxml.DataModels;
import org.ocserver.scxml.Event;
import org.ocserver.scxml.ExecutionError;

/** The variables of one machine. */
final class EcmaScriptModel implements DataModel {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
  private static final String PROCESSOR = "http://www.w3.org/TR/scxml/#SCXMLEventProcessor";

  /** Variables are measured when they may hold this part of what a turn may ask for. */
  private static final int SHARE = 4;

  private final DocumentScripts scripts;
  private final DataModels.View machine;
  private final NativeObject scope;
  private Object event = Undefined.instance;
  private Optional<Scriptable> processors = Optional.empty();

  /** Bytes that turns have asked for since the variables were measured. */
  private long unmeasured;

  EcmaScriptModel(DocumentScripts scripts, DataModels.View machine) {
    this.scripts = scripts;
    this.machine = machine;
    scope = new MachineScope(scripts.guardFunction());
    scope.setPrototype(scripts.globals());
    scope.setParentScope(null);
  }

  DataModels.View machine() {
    return machine;
  }

  boolean isActive(String state) {
    return machine.active().test(state);
  }

  Object currentEvent() {
    return event;
  }

  Scriptable emptyObject() {
    return Context.getCurrentContext().newObject(scope);
  }

  Object processors() {
    if (processors.isEmpty()) {
      processors = Optional.of(newProcessors());
    }
    return processors.get();
  }

  private Scriptable newProcessors() {
    Scriptable processor = emptyObject();
    processor.put("location", processor, "#_scxml_" + machine.sessionId());
    Scriptable all = emptyObject();
    all.put("scxml", all, processor);
    all.put(PROCESSOR, all, processor);
    return all;
  }

  @Override
  public void turn(Runnable steps) {
    unmeasured += scripts.sandbox().turn(steps);
  }

  @Override
  public boolean mayHoldMuch() {
    return unmeasured > scripts.sandbox().limits().memory() / SHARE;
  }

  @Override
  public void measured() {
    unmeasured = 0;
  }

  /** What goes wrong in a script, also within the engine, is the document's error. */
  private <T> T step(Sandbox.Step<T> step) {
    try {
      return scripts.sandbox().step(Optional.of(this), step);
    } catch (ExecutionError error) {
      throw error;
    } catch (RuntimeException error) {
      throw new ExecutionError(String.valueOf(error.getMessage()));
    }
  }

  private Object run(Context context, String source) {
    return scripts.compile(context, source).exec(context, scope, scope);
  }

  /** So that an object or a function is a value; an author's semicolon is forgiven. */
  private static String parenthesised(String expr) {
    String bare = expr.strip();
    return "(" + (bare.endsWith(";") ? bare.substring(0, bare.length() - 1) : bare) + "\n)";
  }

  @Override
  public boolean condition(String expr) {
    return step(context -> ScriptRuntime.toBoolean(run(context, parenthesised(expr))));
  }

  @Override
  public Object evaluate(String expr) {
    return step(context -> run(context, parenthesised(expr)));
  }

  @Override
  public void execute(String script) {
    step(context -> run(context, script));
  }

  @Override
  public void define(String script) {
    execute(script);
    for (Object id : scope.getIds()) {
      if (id instanceof String name && scope.get(name, scope) instanceof Function) {
        scripts.functions().add(name);
      }
    }
  }

  @Override
  public void declare(String id) {
    checkName(id);
    if (!scope.has(id, scope)) {
      scope.put(id, scope, Undefined.instance);
    }
  }

  @Override
  public void assign(String location, Object value) {
    if (SystemVariables.NAMES.stream()
        .anyMatch(it -> location.equals(it) || location.startsWith(it + "."))) {
      throw new ExecutionError(location + " cannot be assigned to");
    }
    if (!NAME.matcher(location).matches()) {
      String setter = "(function (value) { 'use strict'; " + location + " = value; })";
      step(
          context ->
              ((Function) run(context, setter)).call(context, scope, scope, new Object[] {value}));
    } else if (scope.has(location, scope)) {
      scope.put(location, scope, value);
    } else {
      throw new ExecutionError("no variable " + location);
    }
  }

  @Override
  public void assignText(String id, String text) {
    Object before = scope.get(id, scope);
    if (before instanceof Number && NUMBER.matcher(text).matches()) {
      assign(id, Double.valueOf(text));
    } else if (before instanceof Boolean && (text.equals("true") || text.equals("false"))) {
      assign(id, Boolean.valueOf(text));
    } else {
      assign(id, text);
    }
  }

  @Override
  public void forEach(String array, String item, Optional<String> index, Runnable body) {
    List<Object> items = step(context -> items(run(context, parenthesised(array))));
    declare(item);
    index.ifPresent(this::declare);
    for (int i = 0; i < items.size(); i++) {
      scope.put(item, scope, items.get(i));
      if (index.isPresent()) {
        scope.put(index.get(), scope, (double) i);
      }
      body.run();
    }
  }

  private List<Object> items(Object value) {
    if (!(value instanceof NativeArray array)
        || array.getLength() > scripts.sandbox().limits().length()) {
      throw new ExecutionError("no array, or one that is too long");
    }
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < array.getLength(); i++) {
      items.add(ScriptableObject.getProperty(array, i));
    }
    return items;
  }

  @Override
  public String string(Object value) {
    return step(context -> ScriptRuntime.toString(value));
  }

  @Override
  public Optional<String> json(Object value) {
    return step(
        context -> {
          int most = scripts.sandbox().limits().data();
          Object json = JsonWriting.of(context, scope, value, most);
          if (Undefined.isUndefined(json)) {
            return Optional.empty();
          }
          String text = json.toString();
          if (text.length() > most) {
            throw new ExecutionError("too much data: " + text.length() + " characters");
          }
          return Optional.of(text);
        });
  }

  @Override
  public Object fromJson(String json) {
    return step(context -> parse(context, json));
  }

  private Object parse(Context context, String json) {
    try {
      return new JsonParser(context, scope).parseValue(json);
    } catch (JsonParser.ParseException malformed) {
      throw new ExecutionError("not JSON: " + malformed.getMessage());
    }
  }

  @Override
  public Object fromText(String text) {
    return step(
        context -> {
          try {
            return new JsonParser(context, scope).parseValue(text.strip());
          } catch (JsonParser.ParseException plain) {
            return text.strip().startsWith("<") ? text : text.strip().replaceAll("\\s+", " ");
          }
        });
  }

  @Override
  public void event(Event current) {
    event =
        step(
            context -> {
              ScriptableObject object = (ScriptableObject) context.newObject(scope);
              object.put("name", object, current.name());
              object.put("type", object, current.type().text());
              put(object, "sendid", current.sendId());
              put(object, "origin", current.origin());
              put(object, "origintype", current.originType());
              put(object, "invokeid", current.invokeId());
              put(object, "data", current.data().map(json -> parse(context, json)));
              object.sealObject();
              return object;
            });
  }

  private static void put(Scriptable object, String name, Optional<?> value) {
    object.put(name, object, value.isPresent() ? value.get() : Undefined.instance);
  }

  @Override
  public String save() {
    return step(context -> SavedVariables.write(scope, scripts));
  }

  @Override
  public void restore(String json) {
    if (!(fromJson(json) instanceof NativeObject saved)) {
      throw new ExecutionError("no saved variables");
    }
    for (Map.Entry<Object, Object> entry : saved.entrySet()) {
      String name = entry.getKey().toString();
      checkName(name);
      scope.put(name, scope, entry.getValue());
    }
  }

  private static void checkName(String id) {
    if (!NAME.matcher(id).matches()
        || ReservedWords.contains(id)
        || SystemVariables.NAMES.contains(id)) {
      throw new ExecutionError("no name of a variable: " + id);
    }
  }
}

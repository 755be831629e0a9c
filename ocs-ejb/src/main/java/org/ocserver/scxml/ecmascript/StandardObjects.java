package org.ocserver.scxml.ecmascript;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * The standard objects without what leads out of them, each built-in function with a guard on
 * sizes, all of it sealed.
 */
final class StandardObjects {
  /** What makes code, changes what is sealed, takes memory at one stroke, or works later. */
  private static final List<String> REMOVED =
      List.of(
          "eval",
          "Function",
          "Reflect",
          "Proxy",
          "Promise",
          "ArrayBuffer",
          "DataView",
          "Int8Array",
          "Uint8Array",
          "Uint8ClampedArray",
          "Int16Array",
          "Uint16Array",
          "Int32Array",
          "Uint32Array",
          "Float32Array",
          "Float64Array",
          "BigInt",
          "BigInt64Array",
          "BigUint64Array",
          "WeakMap",
          "WeakSet",
          "WeakRef",
          "FinalizationRegistry",
          "Intl",
          "With",
          "Call",
          "Iterator",
          "StopIteration",
          "globalThis",
          "uneval",
          "importClass",
          "importPackage",
          "JavaImporter",
          "Packages",
          "getClass",
          "java",
          "javax",
          "org",
          "com",
          "net",
          "edu",
          "JavaAdapter");

  private static final List<String> REMOVED_OF_OBJECT =
      List.of("defineProperty", "defineProperties", "setPrototypeOf");
  private static final List<String> REMOVED_OF_ALL_OBJECTS =
      List.of(
          "__defineGetter__",
          "__defineSetter__",
          "__lookupGetter__",
          "__lookupSetter__",
          "__proto__");

  /** Gives the objects that an object has as values, getters and setters. */
  private static final String INNER_OBJECTS =
      """
      (function (get, names, symbols) {
        var known = names(Symbol).map(function (name) { return Symbol[name]; })
            .filter(function (it) { return typeof it === 'symbol'; });
        return function (object) {
          var inner = [];
          names(object).concat(symbols(object)).forEach(function (key) {
            try {
              object[key]; // What is made when it is first read is made now.
            } catch (accessorOfInstances) {
              // It is taken by its descriptor.
            }
            var property = get(object, key);
            inner.push(property.value, property.get, property.set);
          });
          // Not all of the engine's objects tell which symbols they have.
          known.forEach(function (symbol) {
            try {
              inner.push(object[symbol]);
            } catch (accessorOfInstances) {
              // It is taken by its descriptor.
            }
          });
          return inner.filter(function (it) { return it !== null && (typeof it === 'object' || typeof it === 'function'); });
        };
      })(Object.getOwnPropertyDescriptor, Object.getOwnPropertyNames, Object.getOwnPropertySymbols)
      """;

  private final ScriptableObject globals;
  private final Set<Scriptable> sealed = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Function innerObjects;

  private StandardObjects(Context context, ScriptableObject globals) {
    this.globals = globals;
    this.innerObjects = (Function) context.evaluateString(globals, INNER_OBJECTS, "setup", 1, null);
  }

  static ScriptableObject make(Context context, SizeGuard guard) {
    StandardObjects objects =
        new StandardObjects(context, context.initSafeStandardObjects(null, false));
    new GuardedFunctions(objects.globals, guard).replaceAll();
    objects.remove();
    objects.addSystemVariables(context);
    objects.sealAll();
    return objects.globals;
  }

  private void remove() {
    Scriptable object = child(globals, "Object");
    Scriptable all = child(object, "prototype");
    Scriptable functions = child(child(globals, "Function"), "prototype");
    // Each function leads to the constructor of functions, which makes code of text.
    ScriptableObject.deleteProperty(functions, "constructor");
    for (String kind : List.of("function*(){}", "()=>1")) {
      Object made =
          Context.getCurrentContext().evaluateString(globals, "(" + kind + ")", "setup", 1, null);
      if (made instanceof Scriptable function && function.getPrototype() != null) {
        ScriptableObject.deleteProperty(function.getPrototype(), "constructor");
      }
    }
    REMOVED.forEach(name -> ScriptableObject.deleteProperty(globals, name));
    // The engine looks here for what all functions have, such as call and apply.
    Scriptable noConstructor = new NativeObject();
    noConstructor.setPrototype(all);
    ScriptableObject.putProperty(noConstructor, "prototype", functions);
    ScriptableObject.putProperty(globals, "Function", noConstructor);
    REMOVED_OF_OBJECT.forEach(name -> ScriptableObject.deleteProperty(object, name));
    REMOVED_OF_ALL_OBJECTS.forEach(name -> ScriptableObject.deleteProperty(all, name));
    for (Object id : globals.getAllIds()) {
      // It writes down what may be small in memory and large as a text.
      if (id instanceof String name
          && globals.get(name, globals) instanceof Scriptable owner
          && owner.get("prototype", owner) instanceof Scriptable prototype
          && prototype.has("toSource", prototype)) {
        ScriptableObject.deleteProperty(prototype, "toSource");
      }
    }
    // What it is given says how long it works, where no guard sees it.
    ScriptableObject.deleteProperty(child(globals, "String"), "raw");
  }

  private void addSystemVariables(Context context) {
    for (String name : SystemVariables.NAMES) {
      globals.defineProperty(
          context,
          name,
          self -> SystemVariables.value(name),
          (self, value) -> {
            throw ScriptRuntime.typeError(name + " cannot be set");
          },
          ScriptableObject.DONTENUM | ScriptableObject.PERMANENT);
    }
    ScriptableObject.putProperty(
        globals,
        "In",
        new LambdaFunction(
            globals,
            "In",
            1,
            (cx, scope, self, args) ->
                args.length > 0
                    && Sandbox.running()
                        .filter(model -> model.isActive(ScriptRuntime.toString(args[0])))
                        .isPresent(),
            false));
  }

  private void sealAll() {
    seal(globals);
    for (String source :
        List.of(
            "[][Symbol.iterator]()",
            "''[Symbol.iterator]()",
            "new Map()[Symbol.iterator]()",
            "new Set()[Symbol.iterator]()",
            "(function*(){})()",
            "function*(){}",
            "'a'.matchAll ? 'a'.matchAll(/a/g) : {}")) {
      Object made =
          Context.getCurrentContext().evaluateString(globals, "(" + source + ")", "setup", 1, null);
      if (made instanceof Scriptable object && object.getPrototype() != null) {
        seal(object.getPrototype());
      }
    }
  }

  private void seal(Scriptable object) {
    if (!sealed.add(object)) {
      return;
    }
    if (object instanceof ScriptableObject scriptable) {
      inner(object).forEach(this::seal);
      scriptable.sealObject();
    }
    if (object.getPrototype() != null) {
      seal(object.getPrototype());
    }
  }

  private List<Scriptable> inner(Scriptable object) {
    Context context = Context.getCurrentContext();
    Scriptable inner =
        (Scriptable) innerObjects.call(context, globals, globals, new Object[] {object});
    return Stream.of(context.getElements(inner)).map(Scriptable.class::cast).toList();
  }

  private static Scriptable child(Scriptable owner, String name) {
    return (Scriptable) ScriptableObject.getProperty(owner, name);
  }
}

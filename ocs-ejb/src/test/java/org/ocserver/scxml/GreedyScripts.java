package org.ocserver.scxml;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.ocserver.scxml.Machine.Status;
import org.ocserver.scxml.ecmascript.EcmaScript;
import org.ocserver.scxml.ecmascript.ScriptLimits;

/**
 * Scripts that would fill the memory or never end, one machine for each, while a machine that does
 * nothing wrong goes on. A program, for a heap of its own.
 */
final class GreedyScripts {
  static final ScriptLimits LIMITS =
      new ScriptLimits(2_000_000, Duration.ofSeconds(2), 8 << 20, 20_000, 40_000);

  private static final String DOUBLED = "var s = 'xy'; for (var i = 0; i < 40; i++) ";
  private static final String LONG = "var s = 'x'.repeat(20000); ";
  private static final String MANY = "var a = []; for (var i = 0; i < 15000; i++) a.push(s); ";
  private static final String TREE =
      "var t = ['x']; for (var i = 0; i < 25; i++) t = [t, t, t, t]; ";

  static final List<String> SCRIPTS =
      List.of(
          DOUBLED + "s = s + s",
          DOUBLED + "s += s",
          DOUBLED + "s = `${s}${s}`",
          DOUBLED + "s = s.concat(s)",
          "var o = {s: 'xy'}; for (var i = 0; i < 40; i++) o.s += o.s",
          "var o = ['xy']; for (var i = 0; i < 40; i++) o[0] += o[0]",
          "function f(s) { return f(s + s); } f('xy')",
          "function* f(s) { for (;;) { s = (yield s) + s; } } var g = f('xy'); var v; for (;;) v = g.next(v || 'xy').value",
          "var s = 'xy'; with ({t: 1}) { for (;;) s = s + s; }",
          "this['guard'] = function (x) { return x; }; " + DOUBLED + "s = s + s",
          "'x'.repeat(1e9)",
          "'x'.repeat({valueOf: function () { return 1e9; }})",
          "'x'.padStart(1e9)",
          "'x'.padEnd(1e9, 'yz')",
          "Array(1e9).join('x')",
          "new Array(1e9).fill(0)",
          "Array.from({length: 1e9})",
          "Array.from({length: '1e9'})",
          "Array.from(Object.create({length: 1e9}))",
          "var n = 0; Array.from({get length() { return n++ ? 1e9 : 0; }})",
          "Array.from({length: {valueOf: function () { return 1e9; }}})",
          "Math.max.apply(null, {length: 1e9})",
          "[...new Array(1e9)]",
          "({...'x'.repeat(1e9)})",
          "new Set(new Array(1e9))",
          "new Map(new Array(4e9))",
          "var a = ['x']; for (var i = 0; i < 40; i++) a = [...a, ...a]",
          "var a = ['x']; for (var i = 0; i < 40; i++) a = a.concat(a)",
          "var a = ['x']; for (var i = 0; i < 40; i++) a.push.apply(a, a)",
          LONG + MANY + "a.join()",
          LONG + MANY + "a + ''",
          LONG + MANY + "String(a)",
          LONG + MANY + "JSON.stringify(a)",
          LONG + MANY + "JSON.stringify({get x() { return a; }})",
          LONG + MANY + "a.toLocaleString()",
          TREE + "t + ''",
          TREE + "t.join()",
          TREE + "JSON.stringify(t)",
          TREE + "JSON.stringify(t, null, 10)",
          TREE + "JSON.stringify(t, function (k, v) { return v; })",
          TREE + "JSON.stringify({a: t}, ['a'])",
          TREE + "t.flat(Infinity)",
          "var o = {}; for (var i = 0; i < 100000; i++) o = {o: o}; JSON.stringify(o)",
          "var o = []; for (var i = 0; i < 100000; i++) o = [o]; o + ''",
          LONG + "s.replace(/x/g, s)",
          LONG + "s.replace(/x/g, '$`$`')",
          LONG + "s.replace('x', '$\\''.repeat(5000))",
          LONG + "s.replace(/x/g, function () { return s; })",
          LONG + "s.replaceAll('x', s)",
          LONG + "/x/g[Symbol.replace](s, s)",
          LONG + "new RegExp('('.repeat(4000) + 'x*' + ')'.repeat(4000)).exec(s)",
          LONG + "s.match('('.repeat(4000) + 'x*' + ')'.repeat(4000))",
          LONG + "var a = []; for (;;) a.push(s.split(''))",
          LONG + "var a = []; for (;;) a.push(s.toUpperCase() + a.length)",
          "var a = []; for (;;) a.push(new Array(10000))",
          "var a = []; for (;;) a.push(new Set(Array.from({length: 10000})))",
          "var m = new Map(); for (var i = 0; ; i++) m.set(i, {n: i})",
          "var a = []; for (;;) a.push([a])",
          "/(a+)+$/.exec('a'.repeat(40) + 'b')",
          "/(x*)*y/.test('x'.repeat(10000))",
          "'a'.repeat(40).concat('b').match(/^(([a-z])+.)+[A-Z]([a-z])+$/)",
          "new Error('x'.repeat(1e9))",
          "String.raw({raw: {length: 1e9}})",
          TREE + "t.toSource()",
          TREE + "uneval(t)");

  private GreedyScripts() {}

  /** A machine runs the script with a number when it gets the event of that name. */
  static ScxmlDocument document() throws DocumentException {
    StringBuilder transitions = new StringBuilder();
    for (int i = 0; i < SCRIPTS.size(); i++) {
      transitions.append(
          "<transition event='s%d'><script><![CDATA[%s]]></script></transition>"
              .formatted(i, SCRIPTS.get(i)));
    }
    return reader()
        .read(
            "<scxml xmlns='http://www.w3.org/2005/07/scxml' datamodel='ecmascript'><state id='a'>"
                + transitions
                + "<transition event='error.execution' target='told'/></state>"
                + "<state id='told'/></scxml>");
  }

  static DocumentReader reader() {
    return new DocumentReader(
        List.of(new EcmaScript(LIMITS, InstantSource.system()), NullModel.LANGUAGE),
        Vocabulary.EMPTY,
        Resources.NONE,
        100_000);
  }

  /** Whether the machine was told of an error, or failed for a reason of its own. */
  static boolean isContained(MachineOnTheBench bench) {
    boolean isTold = bench.machine.configuration().contains("told");
    return isTold && bench.machine.status() == Status.RUNNING
        || bench.machine.failure().filter(reason -> !reason.contains("OutOfMemory")).isPresent();
  }

  /** The last line says how many scripts were contained; before it is each that was not. */
  public static void main(String[] args) throws DocumentException {
    ScxmlDocument greedy = document();
    MachineOnTheBench other =
        MachineOnTheBench.started(
            MachineOnTheBench.document(
                "<datamodel><data id='n' expr='0'/></datamodel><state><transition event='e'>"
                    + "<assign location='n' expr='n + 1'/><log expr='n'/></transition></state>"));
    int contained = 0;
    for (int i = 0; i < SCRIPTS.size(); i++) {
      MachineOnTheBench bench = MachineOnTheBench.started(greedy);
      bench.event("s" + i);
      other.event("e");
      if (isContained(bench)) {
        contained++;
      } else {
        System.out.println("not contained: " + SCRIPTS.get(i) + ": " + bench.machine.failure());
      }
    }
    System.out.println(
        "contained %d of %d; another machine heard %d events"
            .formatted(contained, SCRIPTS.size(), other.logged.size()));
  }
}

package org.ocserver.scxml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts may not reach, and that others stay as they are. */
class SandboxTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.System.exit(1)",
        "Packages.java.lang.System.exit(1)",
        "eval('1')",
        "(function(){}).constructor('return 1')()",
        "(function*(){}).constructor('return 1')()",
        "(()=>1).constructor('return 1')()",
        "Object.constructor('return 1')()",
        "new Function('return 1')()",
        "In.constructor('return 1')()",
        "[].map.constructor('return 1')()",
        "''.repeat.call('x', 1 << 30)",
        "'x'.padEnd(1 << 30)",
        "Array(1e9).join('x')",
        "new Array(1e9).fill(0)",
        "Array.from({length: 1e9})",
        "[].concat(new Array(1e9))",
        "JSON.stringify(new Array(1e9))",
        "JSON.parse('x'.repeat(99999) + 'y'.repeat(99999))",
        "Object.defineProperty(Object.prototype, 'x', {value: 1})",
        "Object.setPrototypeOf([], null)",
        "2n ** 100000000n",
        "new ArrayBuffer(1 << 30)",
        "_sessionid = 'x'",
        "_event = 1",
        "(function f() { return f(); })()",
        "(function(){ return this.constructor.constructor('return 1')() })()",
      })
  void whatLeadsOutOfTheSandboxIsAnError(String script) throws DocumentException {
    MachineOnTheBench bench =
        MachineOnTheBench.started(
            "<state id='a'><onentry><script>"
                + script.replace("<", "&lt;")
                + "</script></onentry><transition event='error.execution' target='told'/></state>"
                + "<state id='told'/>");
    assertThat(bench.machine.configuration()).as("%s", bench.traces).containsExactly("told");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Array.prototype.push = 1 | typeof [].push",
        "Array.prototype[Symbol.iterator].x = 1 | [][Symbol.iterator].x",
        "''.split.x = 1 | ''.split.x",
        "Math.max = 1 | typeof Math.max",
        "Object.getPrototypeOf((function*(){})()).x = 1 | (function*(){})().x",
        "Object.prototype.x = 1 | ({}).x",
        "Object.getPrototypeOf([][Symbol.iterator]()).next = 1 | [][Symbol.iterator]().next",
        "({}).__proto__.x = 1 | ({}).x",
        "RegExp.prototype[Symbol.replace].x = 1 | /a/[Symbol.replace].x",
        "Array.prototype.__proto__ = null | typeof [].hasOwnProperty",
        "In.x = 1 | In.x",
        "delete Array.prototype.push | typeof [].push",
      })
  void whatIsSharedStaysAsItIs(String scriptAndProbe) throws DocumentException {
    String[] parts = scriptAndProbe.split(" \\| ");
    ScxmlDocument document =
        MachineOnTheBench.document(
            "<state id='a'><transition event='attack'><script>"
                + parts[0]
                + "</script></transition><transition event='probe'><log expr=\""
                + parts[1]
                + "\"/></transition></state>");
    MachineOnTheBench one = MachineOnTheBench.started(document);
    MachineOnTheBench other = MachineOnTheBench.started(document);
    other.event("probe");
    one.event("attack");
    other.event("probe");
    assertThat(other.logged).hasSize(2);
    assertThat(other.logged.get(1)).isEqualTo(other.logged.get(0));
  }

  @Test
  void machinesOfOneDocumentSeeNothingOfEachOther() throws DocumentException {
    ScxmlDocument document =
        MachineOnTheBench.document(
            "<datamodel><data id='n' expr='[]'/></datamodel>"
                + "<state id='a'><transition event='e'><script>"
                + "n.push(1); leaked = 1; Math = 5; Array = 6; var String = 7;"
                + "</script></transition>"
                + "<transition event='f'><log expr=\"n.length + typeof leaked + typeof Math.max"
                + " + typeof Array + typeof String\"/></transition></state>");
    MachineOnTheBench one = MachineOnTheBench.started(document);
    MachineOnTheBench other = MachineOnTheBench.started(document);
    one.event("e");
    other.event("f");
    assertThat(other.logged).containsExactly("0undefinedfunctionfunctionfunction");
  }
}

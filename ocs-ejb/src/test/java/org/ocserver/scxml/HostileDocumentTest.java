package org.ocserver.scxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.scxml.Machine.Status;

/** What documents may not do, and that others go on. */
class HostileDocumentTest {
  private static final String ROOT = "<scxml xmlns='http://www.w3.org/2005/07/scxml'>";

  @Test
  void externalEntitiesAreRefused() {
    String xml =
        "<!DOCTYPE scxml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + ROOT + "&x;</scxml>";
    assertThatThrownBy(() -> MachineOnTheBench.READER.read(xml))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("document type");
  }

  @Test
  void aDocumentThatIsTooLongIsRefused() {
    String xml = ROOT + "<state id='a'/>" + " ".repeat(200_000) + "</scxml>";
    assertThatThrownBy(() -> MachineOnTheBench.READER.read(xml))
        .hasMessage("longer than 100000 characters");
  }

  @Test
  void aDocumentThatIsTooDeepIsRefused() {
    String xml = ROOT + "<state>".repeat(5_000) + "</state>".repeat(5_000) + "</scxml>";
    assertThatThrownBy(() -> MachineOnTheBench.READER.read(xml)).hasMessageContaining("deeper");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html/>",
        "<scxml xmlns='http://example.com/other'><state/></scxml>",
        "<scxml xmlns='http://www.w3.org/2005/07/scxml'/>",
        "<scxml xmlns='http://www.w3.org/2005/07/scxml'><state><transition target='no'/></state></scxml>",
        "<scxml xmlns='http://www.w3.org/2005/07/scxml' initial='b'><state id='a'/></scxml>",
        "<scxml xmlns='http://www.w3.org/2005/07/scxml'><state id='a'/><state id='a'/></scxml>",
        "<scxml xmlns='http://www.w3.org/2005/07/scxml' datamodel='xpath'><state/></scxml>",
        "<scxml xmlns='http://www.w3.org/2005/07/scxml'><state><onentry><x:y xmlns:x='u'/></onentry></state></scxml>",
        "<scxml xmlns='http://www.w3.org/2005/07/scxml'><state><onentry><raise/></onentry></state></scxml>",
        "<scxml xmlns='http://www.w3.org/2005/07/scxml'><datamodel><data id='a' src='file:///etc/passwd'/></datamodel><state/></scxml>",
      })
  void whatIsNoDocumentIsRefused(String xml) {
    assertThatThrownBy(() -> MachineOnTheBench.READER.read(xml))
        .isInstanceOf(DocumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<state id='a'><transition target='a'/></state>",
        "<state id='a'><onentry><raise event='e'/></onentry><transition event='e' target='a'/></state>",
        "<state id='a'><onentry><send event='e'/></onentry><transition event='e' target='a'/></state>",
        "<state id='a'><onentry><script>while (true) {}</script></onentry></state>",
        "<state id='a'><onentry><script>var a = []; for (;;) a.push(a);</script></onentry></state>",
        "<state id='a'><onentry><script>for (;;) { try { for (;;) {} } catch (e) {} finally { continue; } }</script></onentry></state>",
        "<state id='a'><onentry><script>/(a+)+$/.exec('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab')</script></onentry></state>",
        "<script>while (true) {}</script><state id='a'/>",
      })
  void whatNeverEndsFails(String inside) throws DocumentException {
    MachineOnTheBench bench = MachineOnTheBench.started(inside);
    assertThat(bench.machine.status()).isEqualTo(Status.FAILED);
    assertThat(bench.machine.failure()).isPresent();
    assertThat(bench.machine.nextWake()).isEmpty();
  }

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

  @Test
  void memoryIsNotFilledByStringsThatDouble() throws DocumentException {
    MachineOnTheBench bench =
        MachineOnTheBench.started(
            "<datamodel><data id='s' expr=\"'x'\"/></datamodel><state id='a'><onentry><script>"
                + "for (var i = 0; i &lt; 25; i++) s += s;"
                + "</script></onentry></state>");
    assertThat(bench.machine.status()).isEqualTo(Status.RUNNING);
    assertThatThrownBy(bench.machine::save)
        .isInstanceOf(ExecutionError.class)
        .hasMessageContaining("too much");
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 40, 2_000})
  void stringsThatDoubleEndTheMachineWhenTheyAreLookedAt(int times) throws DocumentException {
    MachineOnTheBench bench =
        MachineOnTheBench.started(
            "<datamodel><data id='s' expr=\"'xy'\"/></datamodel><state id='a'><onentry><script>"
                + "for (var i = 0; i &lt; "
                + times
                + "; i++) s += s; if (s == 'y') s = 'z';"
                + "</script></onentry><transition event='error.execution' target='told'/></state>"
                + "<state id='told'/>");
    assertThat(
            bench.machine.status() == Status.FAILED
                || bench.machine.configuration().contains("told"))
        .as("%s %s", bench.machine.failure(), bench.machine.configuration())
        .isTrue();
  }
}

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
}

package org.ocserver.scxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines that are written down and go on elsewhere; ImplementationReportTest has more. */
class SavedMachineTest {
  private static final String WAITS =
      "<datamodel><data id='seen' expr=\"{n: 1, list: ['a', null, 2.5, true]}\"/></datamodel>"
          + "<script>function twice(n) { return 2 * n; }</script>"
          + "<state id='wait'><onentry><send event='tick' delay='3600s'/></onentry>"
          + "<transition event='tick' target='done'>"
          + "<log expr=\"twice(seen.n) + seen.list.join()\"/></transition></state>"
          + "<state id='done'/>";

  @Test
  void waitsAreForTimesThatStayAsTheyWere() throws DocumentException {
    ScxmlDocument document = MachineOnTheBench.document(WAITS);
    MachineOnTheBench bench = MachineOnTheBench.started(document);
    bench.pass(Duration.ofMinutes(10));
    SavedMachine saved = SavedMachine.fromJson(bench.machine.save().toJson());

    Machine restored =
        Machine.restore(MachineOnTheBench.document(WAITS), saved, bench, Limits.DEFAULT);

    assertThat(restored.nextWake()).isEqualTo(bench.machine.nextWake());
    restored.wake(bench.now.plus(Duration.ofMinutes(49)));
    assertThat(restored.configuration()).containsExactly("wait");
    restored.wake(bench.now.plus(Duration.ofMinutes(50)));
    assertThat(restored.configuration()).containsExactly("done");
    assertThat(bench.logged).containsExactly("2a,,2.5,true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "1/0",
        "new Date(0)",
        "function () {}",
        "[undefined, 1/0]",
        "/a/",
        "new Map()"
      })
  void whatJsonLosesIsNotSaved(String value) throws DocumentException {
    MachineOnTheBench bench =
        MachineOnTheBench.started(
            "<datamodel><data id='odd' expr='" + value + "'/></datamodel><state/>");
    assertThatThrownBy(bench.machine::save)
        .isInstanceOf(ExecutionError.class)
        .hasMessageContaining("odd");
  }

  @Test
  void cyclesAreNotSaved() throws DocumentException {
    MachineOnTheBench bench =
        MachineOnTheBench.started(
            "<datamodel><data id='a' expr='[]'/></datamodel><script>a[0] = a;</script><state/>");
    assertThatThrownBy(bench.machine::save).isInstanceOf(ExecutionError.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"version\":2}", "{\"version\":1", "nonsense"})
  void whatIsNoSavedMachineIsRefused(String json) {
    assertThatThrownBy(() -> SavedMachine.fromJson(json)).isInstanceOf(DocumentException.class);
  }

  @Test
  void aMachineOfAnotherDocumentIsRefused() throws DocumentException {
    SavedMachine saved = MachineOnTheBench.started(WAITS).machine.save();
    ScxmlDocument other = MachineOnTheBench.document("<state id='other'/>");
    assertThatThrownBy(
            () -> Machine.restore(other, saved, MachineOnTheBench.started(other), Limits.DEFAULT))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("no state wait");
  }
}

package org.ocserver.scxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.scxml.Machine.Status;

/** Scripts that would fill the memory, or work for long where no instruction is counted. */
class GreedyScriptsTest {
  /** 48 MB are hardly enough for the program itself: nothing may be asked for that is refused. */
  @Test
  void eachIsAnErrorOrTheEndOfItsMachineAndAnotherGoesOn()
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-cp",
                System.getProperty("java.class.path"),
                GreedyScripts.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int all = GreedyScripts.SCRIPTS.size();
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output)
        .isEqualToIgnoringNewLines(
            "contained %d of %d; another machine heard %d events".formatted(all, all, all));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'a,b'.replace(/(.),(.)/, '$2-$1$$$&') | b-a$a,b",
        "'abc'.replace('b', '[$`|$\\'|$&]') | a[a|c|b]c",
        "'aXbX'.replaceAll('X', '$&$&') | aXXbXX",
        "'aXb'.replace(/(?<mid>X)/, '<$<mid>$9>') | a<X$9>b",
        "'abc'.replace(/[ac]/g, function (c, at) { return c + at }) | a0bc2",
        "'x'.replace('x') | undefined",
        "[1, [2, [3, null]], undefined, 'x'] + '' | 1,2,3,,,x",
        "[1, 2].join('-') + [].join() | 1-2",
        "var a = [1]; a.push(a); a.join() | 1,",
        "[1, [2, [3]]].flat().length + [1, [2, [3]]].flat(9).length | 6",
        "JSON.stringify({a: 1, b: [{a: 2, c: 3}]}, ['a', 'b']) | {\"a\":1,\"b\":[{\"a\":2}]}",
        "JSON.stringify({a: 1, b: 2}, function (k, v) { return v === 2 ? undefined : v }) | {\"a\":1}",
        "JSON.stringify([1, 'x'], null, 1).length | 12",
        "Math.max.apply(null, [1, 3, 2]) + [0, ...[1, 2], ...'ab'].length + ({...{a: 1}}).a | 9",
        "var o = {n: 'a', m: [1]}; o.n += 'b' + o.m; o.m[0] += 2; o.n + o.m[0] | ab13",
        "var s = 'a', i = 1; s += i + 1; s += s; `${s}-${i}${s}` | a2a2-1a2a2",
        "(function () { return [].slice.call(arguments).length })(1, 2) | 2",
        "new Date(0).getTime() + new Set([1, 1]).size + new RegExp('a').source | 1a",
      })
  void builtInFunctionsDoWhatTheyShould(String scriptAndResult) throws DocumentException {
    String[] parts = scriptAndResult.split(" \\| ");
    int last = parts[0].lastIndexOf("; ") + 1;
    MachineOnTheBench bench =
        MachineOnTheBench.started(
            "<state id='a'><onentry><script><![CDATA["
                + parts[0].substring(0, last)
                + " result = String("
                + parts[0].substring(last)
                + ")]]></script><log expr='result'/></onentry></state>");
    assertThat(bench.logged).as("%s", bench.traces).containsExactly(parts[1]);
  }

  @Test
  void aMachineThatGathersWhatCannotBeWrittenDownEnds() throws DocumentException {
    MachineOnTheBench bench =
        MachineOnTheBench.started(
            GreedyScripts.reader()
                .read(
                    "<scxml xmlns='http://www.w3.org/2005/07/scxml' datamodel='ecmascript'>"
                        + "<datamodel><data id='kept' expr='[]'/></datamodel><state>"
                        + "<transition event='e'><script>"
                        + "for (var i = 0; i &lt; 2000; i++) kept.push(new Date());"
                        + "</script></transition></state></scxml>"));
    for (int turn = 0; turn < 100 && bench.machine.status() == Status.RUNNING; turn++) {
      bench.event("e");
    }
    assertThat(bench.machine.failure()).hasValueSatisfying(it -> assertThat(it).contains("hold"));
  }

  @Test
  void aMachineThatOnlyUsesMuchGoesOn() throws DocumentException {
    MachineOnTheBench bench =
        MachineOnTheBench.started(
            GreedyScripts.reader()
                .read(
                    "<scxml xmlns='http://www.w3.org/2005/07/scxml' datamodel='ecmascript'>"
                        + "<datamodel><data id='sum' expr='0'/></datamodel><state>"
                        + "<transition event='e'><script>"
                        + "for (var i = 0; i &lt; 2000; i++) sum += [i, i].length;"
                        + "</script></transition></state></scxml>"));
    for (int turn = 0; turn < 200; turn++) {
      bench.event("e");
    }
    assertThat(bench.machine.status()).as("%s", bench.machine.failure()).isEqualTo(Status.RUNNING);
  }
}

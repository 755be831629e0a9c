package org.ocserver.treatment.scxml.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScxmlPlayTest {
  private static final String SAMPLES = "../docs/samples/treatments/";

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int play(String... args) {
    return ScxmlPlay.run(List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void aDocumentIsPlayedWithEvents() throws Exception {
    Path events = folder.resolve("events");
    Files.writeString(events, "# busy once\nresult Busy\n+700 result Answer\n");
    assertThat(play(SAMPLES + "sample02.scxml", events.toString())).isZero();
    assertThat(lines())
        .contains("2030-01-07T08:00:00Z call 1", "2030-01-07T08:10:00Z call 1")
        .endsWith("final: answered");
  }

  @Test
  void withoutEventsItEndsWhereItWaits() {
    assertThat(play(SAMPLES + "sample05.scxml")).isZero();
    assertThat(lines()).endsWith("final: exhausted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no xml",
        "<scxml xmlns='http://www.w3.org/2005/07/scxml'><state id='a'><transition target='a'/></state></scxml>"
      })
  void whatIsWrongIsTheLastLine(String xml) throws Exception {
    Path file = Files.writeString(folder.resolve("bad.scxml"), xml);
    assertThat(play(file.toString())).isEqualTo(1);
    assertThat(lines().get(lines().size() - 1)).startsWith("error: ");
  }

  @Test
  void aMissingFileIsSaid() {
    assertThat(play(folder.resolve("none").toString())).isEqualTo(1);
    assertThat(lines()).singleElement().asString().startsWith("error: cannot read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sample01", "sample02", "sample03", "sample04", "sample05"})
  void aDocumentIsDrawn(String sample) throws Exception {
    Path svg = folder.resolve("out.svg");
    assertThat(play(SAMPLES + sample + ".scxml", "--svg", svg.toString())).isZero();
    assertThat(Files.readString(svg)).startsWith("<svg").contains(">answered</text>");
    javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
  }
}

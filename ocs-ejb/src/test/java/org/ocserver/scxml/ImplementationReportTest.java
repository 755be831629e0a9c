package org.ocserver.scxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ocserver.scxml.ecmascript.EcmaScript;
import org.ocserver.scxml.ecmascript.ScriptLimits;

/**
 * The W3C's implementation-report tests, those that are automatic, in ECMAScript form. They are not
 * part of the project: they are read from {@code ../shared/scxml-irp} beside it, or where the
 * property {@code ocs.scxml-irp} says. A test's verdict is the state that it ends in; where it is
 * on the way depends on when an engine delivers what a machine sends to itself.
 */
class ImplementationReportTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("ocs.scxml-irp", "../../shared/scxml-irp"));
  private static final Pattern FILE = Pattern.compile("test(\\d+)(\\w*)\\.txml\\.scxml");
  private static final Pattern ENTRY =
      Pattern.compile("<test id=\"(\\d+)\" conformance=\"(\\w+)\" manual=\"(\\w+)\"");

  /** Optional tests of what the product has not: see docs/decisions/scxml-engine.md. */
  private static final String WITHOUT = "BasicHTTPEventProcessor";

  private static final Set<String> OTHERS_NOT = Set.of("557", "561");

  private static int passed;
  private static int all;

  @AfterAll
  static void count() {
    System.out.println("scxml irp passed=" + passed + " of=" + all);
  }

  @TestFactory
  Stream<DynamicTest> mandatoryTestsPass() throws IOException {
    return tests("mandatory").stream()
        .map(
            file -> {
              all++;
              return DynamicTest.dynamicTest(
                  file,
                  () -> {
                    run(file, false);
                    passed++;
                  });
            });
  }

  @TestFactory
  Stream<DynamicTest> optionalTestsPass() throws IOException {
    return tests("optional").stream()
        .filter(file -> !read(FOLDER, file).contains(WITHOUT))
        .filter(file -> OTHERS_NOT.stream().noneMatch(number -> file.startsWith("test" + number)))
        .map(file -> DynamicTest.dynamicTest(file, () -> run(file, false)));
  }

  /** Each machine is written down and put back wherever it rests. */
  @TestFactory
  Stream<DynamicTest> machinesGoOnAfterTheyWereSaved() throws IOException {
    return tests("mandatory").stream()
        .map(file -> DynamicTest.dynamicTest(file, () -> run(file, true)));
  }

  @Test
  void theListOfTestsIsComplete() throws IOException {
    assertThat(tests("mandatory")).hasSize(160);
  }

  private static Set<String> tests(String conformance) throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(FOLDER),
        "the W3C's tests are not at " + FOLDER.toAbsolutePath().normalize());
    Set<String> numbers = new HashSet<>();
    Matcher entries = ENTRY.matcher(read(FOLDER, "manifest.xml"));
    while (entries.find()) {
      if (entries.group(2).equals(conformance) && entries.group(3).equals("false")) {
        numbers.add(entries.group(1));
      }
    }
    Set<String> files = new TreeSet<>();
    try (Stream<Path> paths = Files.list(FOLDER)) {
      paths
          .map(path -> FILE.matcher(path.getFileName().toString()))
          .filter(name -> name.matches() && numbers.contains(name.group(1)))
          .forEach(name -> files.add(name.group()));
    }
    return files;
  }

  private static String read(Path folder, String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  private static void run(String file, boolean saving) throws Exception {
    Resources resources = uri -> read(FOLDER, uri.substring("file:".length()));
    DocumentReader reader =
        new DocumentReader(
            List.of(
                new EcmaScript(ScriptLimits.DEFAULT, InstantSource.system()), NullModel.LANGUAGE),
            Vocabulary.EMPTY,
            resources,
            100_000);
    ScxmlDocument document = reader.read(read(FOLDER, file));
    Map<?, ?> expected = (Map<?, ?>) JsonReader.read(read(FOLDER, file.replace(".scxml", ".json")));
    Driver driver = new Driver(document, saving);
    driver.machine.start(Map.of(), driver.now);
    Object verdict = expected.get("initialConfiguration");
    for (Object item : (List<?>) expected.get("events")) {
      Map<?, ?> event = (Map<?, ?>) item;
      driver.pass(Duration.ofMillis(((Number) event.get("after")).longValue()));
      String name = (String) ((Map<?, ?>) event.get("event")).get("name");
      driver.machine.deliver(Event.ofJson(name, Optional.empty()), driver.now);
      verdict = event.get("nextConfiguration");
    }
    driver.expect(verdict);
  }

  /** A machine on a virtual clock. */
  private static final class Driver {
    private final ScxmlDocument document;
    private final boolean saving;
    private final TestHost host = new TestHost();
    private Machine machine;
    private Instant now = Instant.parse("2030-01-01T00:00:00Z");

    private Driver(ScxmlDocument document, boolean saving) {
      this.document = document;
      this.saving = saving;
      this.machine = Machine.of(document, "one", host, Limits.DEFAULT);
    }

    private void pass(Duration time) throws DocumentException {
      Instant until = now.plus(time);
      saveAndRestore();
      while (machine.nextWake().filter(due -> !due.isAfter(until)).isPresent()) {
        now = machine.nextWake().get();
        machine.wake(now);
        saveAndRestore();
      }
      now = until;
    }

    private void saveAndRestore() throws DocumentException {
      if (saving && machine.status() == Machine.Status.RUNNING) {
        SavedMachine saved = SavedMachine.fromJson(machine.save().toJson());
        machine = Machine.restore(document, saved, host, Limits.DEFAULT);
      }
    }

    private void expect(Object configuration) {
      assertThat(machine.configuration()).as(host.story()).isEqualTo(configuration);
    }
  }

  /** Keeps what happened, for the message of a failure. */
  private static final class TestHost implements MachineHost {
    private final Map<Integer, String> lines = new HashMap<>();

    private String story() {
      return "after " + lines.values();
    }

    @Override
    public void perform(XmlElement element, ActionContext context) {
      throw new ExecutionError("no such action");
    }

    @Override
    public void log(String label, String text) {
      lines.put(lines.size(), label + " " + text);
    }

    @Override
    public void trace(Trace trace) {
      lines.put(lines.size(), trace.toString());
    }
  }
}

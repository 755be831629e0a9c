package org.ocserver.treatment.scxml;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.ocserver.callinglist.CallResult;
import org.ocserver.scxml.Limits;
import org.ocserver.scxml.ScxmlDocument;

/**
 * Many machines of the second sample at once, on one thread. {@code -Dmachines} is their number.
 * The events are those that a busy number brings: a call result, and the end of a wait.
 */
@EnabledIfSystemProperty(named = "bench", matches = "scxml")
@DisabledIfSystemProperty(named = "ocs.test.postgresql", matches = ".+")
class ScxmlBench {
  private static final int MACHINES = Integer.getInteger("machines", 100_000);
  private static final int SAVED = Math.min(MACHINES, 20_000);
  private static final int ROUNDS = 3;
  private static final Map<String, String> VARIABLES = Map.of("max_attempts", "1000");

  private final OneContact customer = new OneContact();
  private Instant now = Instant.parse("2030-01-07T09:00:00Z");

  /** A customer of one number, who is busy. */
  private static final class OneContact implements TreatedCustomer {
    private final List<Contact> contacts =
        List.of(new Contact(1, 4, 0, true, Map.of("contact_info", "5550001")));

    @Override
    public List<Contact> contacts() {
      return contacts;
    }

    @Override
    public boolean isPreferred() {
      return false;
    }

    @Override
    public Optional<DayTimes> dayTimes() {
      return Optional.empty();
    }

    @Override
    public Optional<CallResult> call(int recordId) {
      return Optional.empty();
    }

    @Override
    public void set(Optional<Integer> recordId, FlexAttribute attribute) {
      throw new IllegalStateException("the sample sets nothing");
    }
  }

  private ChainMachine started(ScxmlDocument document, int number) {
    return ChainMachine.start(
        document, "m" + number, VARIABLES, customer, this::fail, Limits.DEFAULT, now);
  }

  private void fail(String warning) {
    throw new IllegalStateException(warning);
  }

  @Test
  void measure() throws Exception {
    ScxmlDocument document =
        new TreatmentDocuments(InstantSource.system())
            .read(
                Files.readString(Path.of("../docs/samples/treatments/sample02.scxml")),
                DocumentLimits.DEFAULT);
    warmUp(document);

    List<ChainMachine> machines = new ArrayList<>(MACHINES);
    long before = usedBytes();
    double starting =
        seconds(
            () -> {
              for (int i = 0; i < MACHINES; i++) {
                machines.add(started(document, i));
              }
            });
    long bytes = (usedBytes() - before) / MACHINES;

    double working = seconds(() -> work(machines, ROUNDS));
    List<String> saved = new ArrayList<>(SAVED);
    double saving =
        seconds(() -> machines.subList(0, SAVED).forEach(machine -> saved.add(machine.save())));
    double restoring = seconds(() -> saved.forEach(text -> restore(document, text)));
    System.out.printf(
        Locale.ROOT,
        "bench scxml machines=%d bytes_per_machine=%d events_per_second=%.0f starts_per_second=%.0f"
            + " saves_per_second=%.0f restores_per_second=%.0f saved_characters=%d%n",
        machines.size(),
        bytes,
        2.0 * ROUNDS * MACHINES / working,
        MACHINES / starting,
        SAVED / saving,
        SAVED / restoring,
        saved.get(0).length());
  }

  private void restore(ScxmlDocument document, String text) {
    try {
      Consumer<String> warnings = this::fail;
      ChainMachine.restore(document, text, customer, warnings::accept, Limits.DEFAULT, now);
    } catch (org.ocserver.scxml.DocumentException unfit) {
      throw new IllegalStateException(unfit);
    }
  }

  private void warmUp(ScxmlDocument document) {
    List<ChainMachine> some = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      some.add(started(document, i));
    }
    work(some, 10);
    some.forEach(machine -> restore(document, machine.save()));
  }

  private void work(List<ChainMachine> machines, int rounds) {
    for (int round = 0; round < rounds; round++) {
      machines.forEach(machine -> machine.callEnded(CallResult.BUSY.value(), now));
      now = now.plusSeconds(600);
      machines.forEach(machine -> machine.wake(now));
    }
    if (!machines.get(machines.size() - 1).isCalling()) {
      throw new IllegalStateException("the machines do not call");
    }
  }

  private static double seconds(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static long usedBytes() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}

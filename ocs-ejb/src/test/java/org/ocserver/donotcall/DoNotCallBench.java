package org.ocserver.donotcall;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How much memory the lists take, how fast they answer and whether always rightly; beside a plain
 * set of texts with fewer numbers. Of a hundred numbers one expires. Needs no database.
 */
@EnabledIfSystemProperty(named = "bench", matches = "do-not-call")
@DisabledIfSystemProperty(
    named = "ocs.test.postgresql",
    matches = ".+",
    disabledReason = "no database")
class DoNotCallBench {
  private static final int NUMBERS = Integer.getInteger("numbers", 100_000_000);

  /** Of random numbers some are drawn twice. */
  private static final int DRAWN = NUMBERS + NUMBERS / 50;

  private static final int BASELINE_NUMBERS = Math.min(NUMBERS, 2_000_000);
  private static final int LOOKUPS = Math.min(NUMBERS, 10_000_000);
  private static final int LOOKUPS_AT_A_TIME = 500_000;
  private static final int EXPIRING_OF = 100;
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  /** What a set of numbers was found to be. */
  private record Figures(double bytesPerNumber, double lookupsPerSecond, int wrong) {}

  @Test
  void measure() {
    Set<String> plain = new HashSet<>();
    long empty = heap();
    ListedNumbers numbers = new ListedNumbers(1);
    for (int i = 0; i < BASELINE_NUMBERS; i++) {
      plain.add(numbers.listed());
    }
    double plainBytes = (heap() - empty) / (double) plain.size();
    Figures baseline = lookUp(plain::contains, plainBytes, BASELINE_NUMBERS);
    plain.clear();

    DoNotCallRegistry registry = new DoNotCallRegistry(new Generated());
    empty = heap();
    double seconds = seconds(registry::reread);
    double bytes = (heap() - empty) / (double) registry.size();
    Figures lists = lookUp(phone -> registry.forbids(1, phone, "", NOW), bytes, NUMBERS);
    double again = seconds(registry::reread);

    System.out.printf(
        Locale.ROOT,
        "bench do-not-call numbers=%d bytes_per_number=%.2f heap_megabytes=%.0f"
            + " lookups_per_second=%.0f false=%d read_seconds=%.0f reread_seconds=%.0f"
            + " baseline_numbers=%d baseline_bytes_per_number=%.1f"
            + " baseline_lookups_per_second=%.0f baseline_false=%d"
            + " ratio_bytes=%.1f ratio_lookups=%.2f%n",
        registry.size(),
        lists.bytesPerNumber(),
        lists.bytesPerNumber() * registry.size() / 1e6,
        lists.lookupsPerSecond(),
        lists.wrong(),
        seconds,
        again,
        BASELINE_NUMBERS,
        baseline.bytesPerNumber(),
        baseline.lookupsPerSecond(),
        baseline.wrong(),
        baseline.bytesPerNumber() / lists.bytesPerNumber(),
        lists.lookupsPerSecond() / baseline.lookupsPerSecond());
  }

  /** Asks for as many listed numbers as for others, in turn. */
  private static Figures lookUp(Predicate<String> isListed, double bytesPerNumber, int numbers) {
    ListedNumbers listed = new ListedNumbers(1);
    ListedNumbers others = new ListedNumbers(2);
    int wanted = Math.min(LOOKUPS, numbers);
    int skipped = numbers / wanted - 1;
    int wrong = 0;
    double seconds = 0;
    for (int done = 0; done < wanted; done += LOOKUPS_AT_A_TIME) {
      List<String> asked = new ArrayList<>();
      for (int i = 0; i < LOOKUPS_AT_A_TIME; i++) {
        asked.add(listed.listed());
        asked.add(others.notListed());
        for (int skip = 0; skip < skipped; skip++) {
          listed.listed();
        }
      }
      long begin = System.nanoTime();
      for (int i = 0; i < asked.size(); i++) {
        if (isListed.test(asked.get(i)) != (i % 2 == 0)) {
          wrong++;
        }
      }
      seconds += (System.nanoTime() - begin) / 1e9;
    }
    return new Figures(bytesPerNumber, 2.0 * wanted / seconds, wrong);
  }

  private static double seconds(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** As a table would give them. */
  private static final class Generated implements DoNotCallStore {
    @Override
    public void readAll(Consumer<DoNotCallEntry> each) {
      ListedNumbers numbers = new ListedNumbers(1);
      Optional<Instant> later = Optional.of(NOW.plusSeconds(86_400));
      for (int i = 0; i < DRAWN; i++) {
        Optional<Instant> expiry = i % EXPIRING_OF == 0 ? later : Optional.empty();
        each.accept(new DoNotCallEntry(1, numbers.listed(), "", expiry));
      }
    }

    @Override
    public long lastChange() {
      return 0;
    }

    @Override
    public List<DoNotCallChange> changesAfter(long number) {
      return List.of();
    }

    @Override
    public void add(List<DoNotCallAddition> additions) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(DoNotCallRemoval removal, boolean formatted) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int forgetChangesBefore(Instant time) {
      throw new UnsupportedOperationException();
    }
  }
}

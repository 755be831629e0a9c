package org.ocserver.donotcall.numbers;

import it.unimi.dsi.fastutil.longs.LongHeapSemiIndirectPriorityQueue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sorts numbers that come in any order, as often as they like.
 *
 * <p>They are packed a million at a time and merged in the end. While that goes on, what has been
 * merged is let go, so that all take hardly more memory than the finished set.
 */
public final class NumberSetBuilder {
  private static final int RUN_LENGTH = 1 << 20;

  private final List<NumberRun> runs = new ArrayList<>();
  private long[] unsorted = new long[16];
  private int size;

  /**
   * @param number not negative
   */
  public void add(long number) {
    if (size == RUN_LENGTH) {
      runs.add(new NumberRun(packed()));
    } else if (size == unsorted.length) {
      unsorted = Arrays.copyOf(unsorted, 2 * size);
    }
    unsorted[size++] = number;
  }

  /** The set; nothing can be added any more. */
  public NumberSet build() {
    PackedNumbers rest = packed();
    unsorted = new long[0];
    if (runs.isEmpty()) {
      return new NumberSet(rest);
    }
    if (rest.count() > 0) {
      runs.add(new NumberRun(rest));
    }
    return new NumberSet(merged());
  }

  private PackedNumbers packed() {
    Arrays.sort(unsorted, 0, size);
    NumberPacker packer = new NumberPacker();
    for (int i = 0; i < size; i++) {
      packer.add(unsorted[i]);
    }
    size = 0;
    return packer.finish();
  }

  private PackedNumbers merged() {
    long[] heads = new long[runs.size()];
    var smallest = new LongHeapSemiIndirectPriorityQueue(heads);
    for (int run = 0; run < heads.length; run++) {
      heads[run] = runs.get(run).nextLong();
      smallest.enqueue(run);
    }
    NumberPacker packer = new NumberPacker();
    while (!smallest.isEmpty()) {
      int run = smallest.first();
      packer.add(heads[run]);
      if (runs.get(run).hasNext()) {
        heads[run] = runs.get(run).nextLong();
        smallest.changed();
      } else {
        smallest.dequeue();
      }
    }
    return packer.finish();
  }
}

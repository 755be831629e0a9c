package org.ocserver.donotcall.numbers;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;

/** Packs ascending numbers into blocks: four bytes each where they lie close, else eight. */
final class NumberPacker {
  private static final int LARGEST_BLOCK = 1024;

  /** If fewer lie close together, the block's own size would outweigh what four bytes save. */
  private static final int SMALLEST_NARROW_BLOCK = 128;

  private final LongArrayList heads = new LongArrayList();
  private final List<NumberBlock> blocks = new ArrayList<>();
  private final long[] pending = new long[8 * LARGEST_BLOCK];
  private int begin;
  private int end;
  private long last = -1;
  private long count;

  /**
   * @param number not negative, not less than the one before; one that is repeated counts once
   */
  void add(long number) {
    if (number == last) {
      return;
    }
    if (end == pending.length) {
      packWhileMoreThan(LARGEST_BLOCK);
      System.arraycopy(pending, begin, pending, 0, end - begin);
      end -= begin;
      begin = 0;
    }
    pending[end++] = number;
    last = number;
    count++;
  }

  PackedNumbers finish() {
    packWhileMoreThan(0);
    return new PackedNumbers(heads.toLongArray(), blocks.toArray(NumberBlock[]::new), count);
  }

  private void packWhileMoreThan(int kept) {
    while (end - begin > kept) {
      packOne();
    }
  }

  private void packOne() {
    int most = Math.min(LARGEST_BLOCK, end - begin);
    int close = 1;
    while (close < most && distance(close) <= Integer.MAX_VALUE) {
      close++;
    }
    int least = Math.min(SMALLEST_NARROW_BLOCK, end - begin);
    heads.add(pending[begin]);
    blocks.add(close < least ? wide(least) : narrow(close));
  }

  private long distance(int index) {
    return pending[begin + index] - pending[begin];
  }

  private NumberBlock narrow(int size) {
    int[] distances = new int[size];
    for (int i = 0; i < size; i++) {
      distances[i] = (int) distance(i);
    }
    begin += size;
    return new NumberBlock.Narrow(distances);
  }

  private NumberBlock wide(int size) {
    long[] distances = new long[size];
    for (int i = 0; i < size; i++) {
      distances[i] = distance(i);
    }
    begin += size;
    return new NumberBlock.Wide(distances);
  }
}

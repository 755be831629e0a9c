package org.ocserver.donotcall.numbers;

import it.unimi.dsi.fastutil.longs.LongIterator;
import java.util.NoSuchElementException;

/** Reads packed numbers once, in order, and lets go of each block that has been read. */
final class NumberRun implements LongIterator {
  private final PackedNumbers numbers;
  private int block;
  private int index;

  NumberRun(PackedNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public boolean hasNext() {
    return block < numbers.blocks().length;
  }

  @Override
  public long nextLong() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    NumberBlock current = numbers.blocks()[block];
    long number = numbers.heads()[block] + current.distance(index++);
    if (index == current.size()) {
      numbers.blocks()[block++] = null;
      index = 0;
    }
    return number;
  }
}

package org.ocserver.donotcall.numbers;

import java.util.Arrays;

/**
 * A set of numbers in few bytes, exact. Immutable.
 *
 * <p>A look-up is a binary search among the blocks and one within a block, wherever the numbers
 * lie.
 */
public final class NumberSet {
  private final PackedNumbers numbers;

  NumberSet(PackedNumbers numbers) {
    this.numbers = numbers;
  }

  public boolean contains(long number) {
    int found = Arrays.binarySearch(numbers.heads(), number);
    if (found >= 0) {
      return true;
    }
    int block = -found - 2;
    return block >= 0 && numbers.blocks()[block].contains(number - numbers.heads()[block]);
  }

  /** How many. */
  public long size() {
    return numbers.count();
  }
}

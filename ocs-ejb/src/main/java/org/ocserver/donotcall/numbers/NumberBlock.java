package org.ocserver.donotcall.numbers;

import java.util.Arrays;

/** Some hundred neighbours of a sorted set, each as its distance from the first of them. */
sealed interface NumberBlock {
  int size();

  /** In ascending order; the first is 0. */
  long distance(int index);

  boolean contains(long distance);

  /**
   * Numbers that lie close enough for four bytes each.
   *
   * @param span the last distance, so that a look-up need not fetch it
   */
  record Narrow(int[] distances, int span) implements NumberBlock {
    private static final int FIRST_STEP = 16;

    Narrow(int[] distances) {
      this(distances, distances[distances.length - 1]);
    }

    @Override
    public int size() {
      return distances.length;
    }

    @Override
    public long distance(int index) {
      return distances[index];
    }

    /**
     * Begins where the number would be if all lay evenly, since most do: that saves memory reads.
     */
    @Override
    public boolean contains(long distance) {
      if (distance >= span) {
        return distance == span;
      }
      int sought = (int) distance;
      int guess = (int) (distance * (distances.length - 1) / span);
      return distances[guess] < sought ? isAbove(guess, sought) : isUpTo(guess, sought);
    }

    private boolean isAbove(int index, int sought) {
      int low = index + 1;
      int step = FIRST_STEP;
      while (low + step < distances.length && distances[low + step] < sought) {
        low += step;
        step *= 2;
      }
      return isBetween(low, low + step, sought);
    }

    private boolean isUpTo(int index, int sought) {
      int high = index;
      int step = FIRST_STEP;
      while (high - step >= 0 && distances[high - step] > sought) {
        high -= step;
        step *= 2;
      }
      return isBetween(high - step, high, sought);
    }

    private boolean isBetween(int from, int to, int sought) {
      int begin = Math.max(from, 0);
      int end = Math.min(to + 1, distances.length);
      return Arrays.binarySearch(distances, begin, end, sought) >= 0;
    }
  }

  /** Numbers far apart. */
  record Wide(long[] distances) implements NumberBlock {
    @Override
    public int size() {
      return distances.length;
    }

    @Override
    public long distance(int index) {
      return distances[index];
    }

    @Override
    public boolean contains(long distance) {
      return Arrays.binarySearch(distances, distance) >= 0;
    }
  }
}

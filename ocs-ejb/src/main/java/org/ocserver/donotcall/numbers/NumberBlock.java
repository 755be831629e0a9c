package org.ocserver.donotcall.numbers;

import java.util.Arrays;

/** Some hundred neighbours of a sorted set, each as its distance from the first of them. */
sealed interface NumberBlock {
  int size();

  /** In ascending order; the first is 0. */
  long distance(int index);

  boolean contains(long distance);

  /** Numbers that lie close enough for four bytes each. */
  record Narrow(int[] distances) implements NumberBlock {
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
      return distance <= Integer.MAX_VALUE && Arrays.binarySearch(distances, (int) distance) >= 0;
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

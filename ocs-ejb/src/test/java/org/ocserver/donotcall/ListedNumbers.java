package org.ocserver.donotcall;

import java.util.SplittableRandom;

/**
 * Random numbers as they occur: two thirds of North America with its ten digits, the others of ten
 * countries with their codes. Whether a number is listed can be told by itself, so that each answer
 * can be checked without a list.
 */
final class ListedNumbers {
  private static final int[] COUNTRIES = {1, 33, 34, 39, 44, 49, 52, 55, 86, 91};

  private final SplittableRandom random;

  ListedNumbers(long seed) {
    random = new SplittableRandom(seed);
  }

  String listed() {
    return next(true);
  }

  String notListed() {
    return next(false);
  }

  private String next(boolean listed) {
    long number = number();
    while (isListed(number) != listed) {
      number = number();
    }
    return Long.toString(number);
  }

  private long number() {
    if (random.nextInt(3) < 2) {
      return area() * 10_000_000 + area() * 10_000 + random.nextInt(10_000);
    }
    int country = COUNTRIES[random.nextInt(COUNTRIES.length)];
    long most = (long) Math.pow(10, country == 1 ? 10 : 8 + random.nextInt(4));
    return country * most + random.nextLong(most);
  }

  /** An area or an exchange. */
  private long area() {
    return 200 + random.nextInt(800);
  }

  private static boolean isListed(long number) {
    return (number * 0x9E3779B97F4A7C15L >>> 63) == 1;
  }
}

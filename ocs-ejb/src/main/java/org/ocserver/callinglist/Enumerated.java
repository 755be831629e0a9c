package org.ocserver.callinglist;

import java.util.Optional;

/** A constant that is stored and sent as a number. */
public interface Enumerated {
  /** The number, as the manual's tables give it. */
  int value();

  /** The constant of this number; none if there is no such. */
  static <E extends Enumerated> Optional<E> find(E[] constants, int value) {
    for (E constant : constants) {
      if (constant.value() == value) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}

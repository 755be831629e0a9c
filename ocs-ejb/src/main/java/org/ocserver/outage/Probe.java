package org.ocserver.outage;

/**
 * Asks one thing whether it does its work. Beans that implement it are found by the container. Each
 * is called by one thread at a time.
 */
public interface Probe {
  /** What is asked. */
  Dependency asks();

  /**
   * Returns if it does its work, or is not needed now. May wait for the answer for any time.
   *
   * @throws RuntimeException if it does not; the message says why
   */
  void ask();
}

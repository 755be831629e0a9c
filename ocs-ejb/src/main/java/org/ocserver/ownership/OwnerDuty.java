package org.ocserver.ownership;

/**
 * Something that this server does only while it is the owner. Beans that implement it are found by
 * the container.
 */
public interface OwnerDuty {
  /** When it begins among the others; they end the other way round. */
  Stage stage();

  /**
   * Begins. May be called again after it failed, or after {@link #end()}.
   *
   * @throws RuntimeException if something is missing that may come; it is tried again
   */
  void begin();

  /**
   * Ends at once, and waits for nothing: the server is fenced, or stops. Does nothing if it has
   * ended. What only answers when it is asked need not do anything.
   */
  default void end() {}

  /** The order in which duties begin. */
  enum Stage {
    /** The tables of the product. */
    SCHEMA,
    /** What is to be dialed and how. */
    CONFIGURATION,
    /** The tables of calling lists; who must not be called. */
    LISTS,
    /** The dialing sessions. */
    SESSIONS,
    /** What lets sessions dial of its own accord. */
    SEQUENCES,
    /** How others ask for something. */
    PROTOCOLS,
    /** The ways on which protocols travel. */
    LINES,
    /** What others are told. */
    REPORTS,
    /** The last: requests come in, and the switch is linked. */
    REQUESTS
  }
}

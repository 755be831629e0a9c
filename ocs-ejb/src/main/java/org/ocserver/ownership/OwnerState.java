package org.ocserver.ownership;

/** How this server stands to its application. */
public sealed interface OwnerState {
  /** In words, to follow "This server is". */
  String description();

  /**
   * Another server works for the application; this one waits.
   *
   * @param node the name of the other server
   */
  record Standby(String node) implements OwnerState {
    @Override
    public String description() {
      return "standby of " + node;
    }
  }

  /**
   * Nobody can be asked who works for the application.
   *
   * @param reason what is missing
   */
  record Waiting(String reason) implements OwnerState {
    @Override
    public String description() {
      return "waiting: " + reason;
    }
  }

  /** This server works for the application, or is about to begin. */
  record Owner(Term term) implements OwnerState {
    @Override
    public String description() {
      return "the owner, epoch " + term.epoch();
    }
  }
}

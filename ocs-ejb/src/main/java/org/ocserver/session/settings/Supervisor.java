package org.ocserver.session.settings;

/**
 * Who gives sessions commands.
 *
 * @param name for the log, and for whoever asks who it was
 * @param resumes whether it has its campaigns go on after a restart itself
 */
public record Supervisor(String name, boolean resumes) {
  /** The server itself, which ends what nobody can give commands to any more. */
  public static final Supervisor SERVER = new Supervisor("the server", true);

  /** One whose campaigns the server has go on after a restart. */
  public static Supervisor named(String name) {
    return new Supervisor(name, false);
  }
}

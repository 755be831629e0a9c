package org.ocserver.ownership.ejb;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.ocserver.ownership.OwnerState;
import org.ocserver.ownership.OwnershipListener;
import org.ocserver.ownership.Term;

/** All that is logged of the owner, by number. */
final class OwnershipLog implements OwnershipListener {
  private static final Logger LOG = System.getLogger("org.ocserver.ownership");

  private final Runnable whenFenced;

  /**
   * @param whenFenced runs after that was logged
   */
  OwnershipLog(Runnable whenFenced) {
    this.whenFenced = whenFenced;
  }

  @Override
  public void took(Term term) {
    LOG.log(
        Level.INFO,
        "OCSOW0001: This server is the owner of application {0}, epoch {1}; work begins",
        number(term.application()),
        number(term.epoch()));
  }

  void works(Term term) {
    LOG.log(
        Level.INFO,
        "OCSOW0002: Work has begun for application {0}, epoch {1}",
        number(term.application()),
        number(term.epoch()));
  }

  @Override
  public void waits(OwnerState state) {
    LOG.log(
        Level.WARNING,
        "OCSOW0003: This server dials nobody and takes no requests; it is {0}",
        state.description());
  }

  @Override
  public void fenced(Term term) {
    LOG.log(
        Level.ERROR,
        "OCSOW0004: Another server has taken over application {0}, epoch {1} is past: this server"
            + " drops its sessions and becomes a standby",
        number(term.application()),
        number(term.epoch()));
    whenFenced.run();
  }

  @Override
  public void cannotRenew(Term term, String reason) {
    LOG.log(
        Level.ERROR,
        "OCSOW0005: The lease of application {0} cannot be renewed; when it has run out nobody is"
            + " dialed: {1}",
        number(term.application()),
        reason);
  }

  @Override
  public void renewedAgain(Term term) {
    LOG.log(
        Level.INFO,
        "OCSOW0006: The lease of application {0} is renewed again",
        number(term.application()));
  }

  void cannotBegin(RuntimeException failure) {
    LOG.log(
        Level.ERROR,
        "OCSOW0007: This server is the owner, but its work cannot begin yet; it is tried again: "
            + failure.getMessage(),
        failure);
  }

  void dutyDidNotEnd(RuntimeException failure) {
    LOG.log(Level.WARNING, "OCSOW0008: A duty of the owner did not end well", failure);
  }

  void notGivenBack(RuntimeException failure) {
    LOG.log(
        Level.WARNING,
        "OCSOW0009: The lease is not given back, so it runs to its end: {0}",
        failure.getMessage());
  }

  void overtakenMeanwhile(RuntimeException refusal) {
    LOG.log(Level.DEBUG, "The database answers: {0}", refusal.getMessage());
  }

  void defect(RuntimeException defect) {
    LOG.log(Level.ERROR, "OCSOW0010: A step of the lease failed", defect);
  }

  private static String number(long value) {
    return Long.toString(value);
  }
}

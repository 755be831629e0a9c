package org.ocserver.ownership;

/** Hears how this server's standing changes; each change once. */
public interface OwnershipListener {
  /** The lease is taken. */
  void took(Term term);

  /** Another server has taken the lease, or cannot be: this one does nothing for now. */
  void waits(OwnerState state);

  /** Another server has taken over while this one believed to be the owner. */
  void fenced(Term term);

  /** The lease is not renewed, because the database does not do it; nobody else has it yet. */
  void cannotRenew(Term term, String reason);

  /** After that, it is renewed. */
  void renewedAgain(Term term);
}

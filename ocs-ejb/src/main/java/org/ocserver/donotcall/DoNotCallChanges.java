package org.ocserver.donotcall;

/**
 * Tells the other servers that there are changes to read, so that they need not wait until they ask
 * the database. What is lost on the way, they find there all the same.
 */
@FunctionalInterface
public interface DoNotCallChanges {
  /** Called when a change has been committed. Whoever is told calls {@code follow()}. */
  void committed();
}

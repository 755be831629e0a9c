package org.ocserver.scxml;

/** What executable content of other namespaces may ask the data model. */
@FunctionalInterface
public interface Expressions {
  /**
   * The value of an expression as text.
   *
   * @throws ExecutionError if it has none
   */
  String text(String expr);
}

package org.ocserver.treatment.scxml;

import org.ocserver.scxml.Trace;

/** What a document should be told to those who run it. */
@FunctionalInterface
public interface Warnings {
  void warn(String message);

  /** What the machine does, for those who follow it. */
  default void follow(Trace trace) {}
}

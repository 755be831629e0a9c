package org.ocserver.treatment.scxml;

/** What a document should be told to those who run it. */
@FunctionalInterface
public interface Warnings {
  void warn(String message);
}

package org.ocserver.scxml;

import java.util.List;

/** What happened in a machine. */
public sealed interface Trace {
  /** An event is being processed. */
  record Processing(Event event) implements Trace {}

  /** States were left and entered. */
  record Stepped(List<String> left, List<String> entered) implements Trace {}

  /** Something in the document could not be carried out. */
  record Failed(String event, String message) implements Trace {}
}

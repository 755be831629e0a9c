package org.ocserver.scxml;

import java.util.List;
import java.util.Optional;

/** Executable content. */
sealed interface Action {
  /** An event for the machine itself, at once. */
  record Raise(String event) implements Action {}

  /** A value for a place of the data model. */
  record Assign(String location, Source value) implements Action {}

  /** A line for the host's log. */
  record Log(String label, Optional<String> expr) implements Action {}

  /** A script. */
  record Script(String source) implements Action {}

  /** The first branch whose condition holds. */
  record If(List<Branch> branches) implements Action {}

  /** One of them; no condition: else. */
  record Branch(Optional<String> cond, List<Action> actions) {}

  /** Once for each item. */
  record Foreach(String array, String item, Optional<String> index, List<Action> actions)
      implements Action {}

  /** An event for a machine, now or later. */
  record Send(
      Source event,
      Source target,
      Source type,
      Source delay,
      Optional<String> id,
      Optional<String> idLocation,
      Payload payload)
      implements Action {}

  /** Takes back an event that was to be sent later. */
  record Cancel(Source sendId) implements Action {}

  /** An element of another namespace, for the host. */
  record Custom(XmlElement element) implements Action {}
}

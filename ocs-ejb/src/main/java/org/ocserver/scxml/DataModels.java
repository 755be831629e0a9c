package org.ocserver.scxml;

import java.util.function.Predicate;

/** The data models of one document. */
public interface DataModels {
  /** What a data model knows of its machine. */
  interface View {
    String sessionId();

    /** The document's name; may be empty. */
    String name();

    Predicate<String> active();
  }

  /** A new one, without variables. */
  DataModel create(View machine);
}

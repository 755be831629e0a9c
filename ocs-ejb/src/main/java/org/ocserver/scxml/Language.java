package org.ocserver.scxml;

/** A language of data models. */
public interface Language {
  /** As the attribute {@code datamodel} names it. */
  String name();

  /** What the machines of one document share. */
  DataModels forDocument();
}

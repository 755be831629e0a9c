package org.ocserver.campaign;

import org.ocserver.campaign.option.Options;

/** One object of the configuration. */
public interface ConfigurationObject {
  /** Unique among the objects of this type; greater than 0. */
  int dbid();

  String name();

  /** The object's options; none for types that have no options. */
  default Options options() {
    return Options.none();
  }
}

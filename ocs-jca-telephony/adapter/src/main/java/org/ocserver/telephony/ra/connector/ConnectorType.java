package org.ocserver.telephony.ra.connector;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of switch that can be connected to. */
public enum ConnectorType {
  /** A switch in memory, with agents and customers. */
  SIMULATOR;

  /** The value of the property {@code connector} that selects this kind. */
  public String propertyValue() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ConnectorType> of(String propertyValue) {
    return Arrays.stream(values())
        .filter(type -> type.propertyValue().equals(propertyValue))
        .findFirst();
  }
}

package org.ocserver.callinglist;

import java.util.Optional;

/**
 * How much of a chain a request concerns: GSW_CHAIN_ATTR.
 *
 * <p>Source: manual, "Canceled and DoNotCall Chained Records".
 */
public enum ChainScope {
  ALL_CHAIN("AllChain"),
  RECORD_ONLY("RecordOnly");

  private final String key;

  ChainScope(String key) {
    this.key = key;
  }

  /** The value as it travels. */
  public String key() {
    return key;
  }

  public static Optional<ChainScope> named(String key) {
    for (ChainScope scope : values()) {
      if (scope.key.equals(key)) {
        return Optional.of(scope);
      }
    }
    return Optional.empty();
  }
}

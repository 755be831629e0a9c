package org.ocserver.callinglist;

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
}

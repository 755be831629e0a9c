package org.ocserver.campaign;

/** Where the configuration is kept. */
public interface ConfigurationStore {
  /** All objects; {@link Configuration#empty()} if nothing has been stored yet. */
  Configuration load();

  /** Makes the stored configuration equal to this one, wholly or, if that fails, not at all. */
  void replace(Configuration configuration);
}

package org.ocserver.health.ejb;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ocserver.health.HealthSource;

/** Where the product says whom the checks may ask. */
@ApplicationScoped
public class HealthBoard {
  private volatile Optional<HealthSource> source = Optional.empty();

  /** The product has started. */
  public void post(HealthSource product) {
    source = Optional.of(product);
  }

  /** The product is gone. */
  public void clear() {
    source = Optional.empty();
  }

  Optional<HealthSource> source() {
    return source;
  }
}

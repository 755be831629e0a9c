package org.ocserver.telephony;

import java.io.Serializable;

/**
 * A call as the switch names it (the T-Library's ConnID). Unique on its switch, over restarts too.
 */
public record ConnectionId(String value) implements Serializable {
  public ConnectionId {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a connection id is empty");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.ocserver.scxml;

import java.io.IOException;

/** What documents refer to by address. */
@FunctionalInterface
public interface Resources {
  /** Nothing can be had. */
  Resources NONE =
      uri -> {
        throw new IOException("documents may not refer to others");
      };

  /** The text at an address. */
  String load(String uri) throws IOException;
}

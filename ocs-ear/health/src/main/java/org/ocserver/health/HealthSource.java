package org.ocserver.health;

import java.util.List;

/** How the product is. Each is answered from memory, at once. */
public interface HealthSource {
  /** How the server stands to its application, in words, such as "the owner, epoch 3". */
  String standing();

  /** What keeps the server from its work, in words; nothing if it works. */
  List<String> hindrances();

  /** Whether its clockwork goes on; if not, only a new start helps. */
  boolean isAlive();
}

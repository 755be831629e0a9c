package org.ocserver.scxml;

import java.util.List;
import java.util.Optional;

/**
 * Another machine that runs while a state is active.
 *
 * @param content the document, if it is not at {@code src}
 */
record Invoke(
    Source type,
    Source src,
    Optional<Source> content,
    Optional<String> id,
    Optional<String> idLocation,
    Payload payload,
    boolean autoForward,
    List<Action> finalizers) {}

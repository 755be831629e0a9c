package org.ocserver.session.port;

import org.ocserver.session.message.SessionMessage;
import org.ocserver.validation.ValidationRequest;

/** Asks a third party about a dial; answered by {@link SessionMessage.Validated}. */
@FunctionalInterface
public interface DialValidation {
  /**
   * @param referenceId names the dial in the answer
   */
  void ask(long referenceId, ValidationRequest request);
}

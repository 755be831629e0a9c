package org.ocserver.validation;

import java.util.function.Consumer;

/**
 * Asks a third party whether a record may be dialed.
 *
 * <p>Source: options {@code pre-dial-validation}, {@code pre-dial-validation-uri} and {@code
 * pre-dial-validation-timeout}.
 */
public interface PreDialValidation {
  /**
   * Asks, and returns at once.
   *
   * @param answer is called once, at the latest shortly after the request's timeout, on another
   *     thread or on this one; must not wait
   */
  void ask(ValidationRequest request, Consumer<ValidationAnswer> answer);
}

package org.ocserver.idempotency;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client calls one request by: 1 to 255 printable characters of ASCII.
 *
 * <p>Source: IETF draft "The Idempotency-Key HTTP Header Field", section 2.1.
 */
public record IdempotencyKey(String value) {
  private static final int MAX_LENGTH = 255;
  private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1," + MAX_LENGTH + "}");

  /**
   * Reads a header's value, in quotes as the draft has it, or without.
   *
   * @return empty if it is no key
   */
  public static Optional<IdempotencyKey> parse(String header) {
    String text = header.strip();
    return (text.startsWith("\"") ? unquoted(text) : Optional.of(text))
        .filter(key -> PRINTABLE.matcher(key).matches())
        .map(IdempotencyKey::new);
  }

  private static Optional<String> unquoted(String text) {
    StringBuilder key = new StringBuilder();
    int last = text.length() - 1;
    for (int i = 1; i < last; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return Optional.empty();
      }
      if (c == '\\') {
        i++;
        c = text.charAt(i);
        if (i == last || c != '"' && c != '\\') {
          return Optional.empty();
        }
      }
      key.append(c);
    }
    return last > 0 && text.charAt(last) == '"' ? Optional.of(key.toString()) : Optional.empty();
  }
}

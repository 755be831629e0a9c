package org.ocserver.web.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of body that a resource takes, all of them in UTF-8. */
public record MediaRange(Set<String> types) {

  public static MediaRange of(String... types) {
    return new MediaRange(Set.of(types));
  }

  /** Whether a Content-type header names one of them; an absent one does not. */
  public boolean takes(Optional<String> contentType) {
    return contentType.filter(this::takes).isPresent();
  }

  private boolean takes(String contentType) {
    String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().replace("\"", "");
      if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
        return false;
      }
    }
    return types.contains(parts[0].strip());
  }
}

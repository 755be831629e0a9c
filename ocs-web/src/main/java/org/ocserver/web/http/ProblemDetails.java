package org.ocserver.web.http;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A negative answer for programs that ask for it by their Accept header. Says nothing that came
 * from the request.
 *
 * <p>Source: RFC 9457; its member {@value #ERROR} is ours.
 *
 * @param detail the error's name
 * @param error its number in the protocol that the resource speaks, if it has one
 */
public record ProblemDetails(NegativeStatus status, String detail, OptionalInt error) {
  static final String MEDIA_TYPE = "application/problem+json";

  /** The member that holds the error's number. */
  static final String ERROR = "gswError";

  private static final Pattern REFUSED = Pattern.compile("q=0(\\.0{0,3})?");

  /** Whether a client asks for problem details; without an Accept header it does not. */
  static boolean isWanted(Optional<String> accept) {
    return accept.stream()
        .flatMap(header -> Pattern.compile(",").splitAsStream(header))
        .map(range -> range.toLowerCase(Locale.ROOT).replaceAll("\\s", "").split(";"))
        .anyMatch(parts -> parts.length > 0 && parts[0].equals(MEDIA_TYPE) && !isRefused(parts));
  }

  private static boolean isRefused(String... parts) {
    for (String part : parts) {
      if (REFUSED.matcher(part).matches()) {
        return true;
      }
    }
    return false;
  }

  String json() {
    JsonObjectBuilder members =
        Json.createObjectBuilder()
            .add("type", "about:blank")
            .add("title", status.reason())
            .add("status", status.code())
            .add("detail", detail);
    error.ifPresent(number -> members.add(ERROR, number));
    return members.build().toString();
  }
}

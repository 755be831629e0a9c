package org.ocserver.web.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A number that changes with the content of an answer.
 *
 * <p>Source: manual, "Successful request for individual Campaign Group status": a bare number,
 * without the quotes of HTTP; clients may send it back either way.
 */
public record EntityTag(String value) {

  public static EntityTag of(String content) {
    CRC32 sum = new CRC32();
    sum.update(content.getBytes(StandardCharsets.UTF_8));
    return new EntityTag(Long.toString(sum.getValue()));
  }

  /** Whether the client has this content already, by its If-None-Match header. */
  public boolean isKnown(Optional<String> ifNoneMatch) {
    return ifNoneMatch.stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(tag -> tag.strip().replaceFirst("^W/", "").replace("\"", ""))
        .anyMatch(tag -> tag.equals(value) || tag.equals("*"));
  }
}

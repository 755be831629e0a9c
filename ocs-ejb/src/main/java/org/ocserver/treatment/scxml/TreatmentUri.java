package org.ocserver.treatment.scxml;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ocserver.scxml.DocumentException;

/**
 * The option {@code treatment-uri}.
 *
 * @param document where the document is: http, https or file, without parameters
 * @param request what is asked for at an http server, with its parameters
 * @param variables the parameters
 */
public record TreatmentUri(URI document, URI request, Map<String, String> variables) {
  /**
   * @throws DocumentException if the text is no such address
   */
  public static TreatmentUri parse(String text) throws DocumentException {
    try {
      URI uri = new URI(text.strip());
      boolean isFile = "file".equalsIgnoreCase(uri.getScheme());
      boolean isHttp =
          uri.getHost() != null && String.valueOf(uri.getScheme()).matches("(?i)https?");
      if (!isFile && !isHttp || uri.getPath() == null || uri.getFragment() != null) {
        throw new DocumentException("treatment-uri is no address of a document: " + text);
      }
      String bare = uri.toString().replaceFirst("\\?.*", "");
      return new TreatmentUri(new URI(bare), uri, variables(uri.getRawQuery()));
    } catch (URISyntaxException | IllegalArgumentException malformed) {
      throw new DocumentException("treatment-uri is no address: " + malformed.getMessage());
    }
  }

  private static Map<String, String> variables(String query) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String pair : (query == null ? "" : query).split("&")) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        variables.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
      }
    }
    return variables;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}

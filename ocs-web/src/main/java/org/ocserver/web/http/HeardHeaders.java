package org.ocserver.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets the resources hear only the headers that have a meaning, so that no other, however
 * malformed, can make a request fail.
 *
 * <p>Source: manual, "Client Request Headers".
 */
public class HeardHeaders extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(new Heard(request), response);
  }

  private static final class Heard extends HttpServletRequestWrapper {
    private static final String CONTENT_TYPE = "content-type";
    private static final String IF_NONE_MATCH = "if-none-match";
    private static final String ACCEPT = "accept";
    private static final Set<String> NAMES = Set.of(CONTENT_TYPE, IF_NONE_MATCH, ACCEPT);
    private static final Pattern WELL_FORMED =
        Pattern.compile("[\\w.+-]+/[\\w.+-]+(\\s*;\\s*[\\w-]+=\"?[\\w.-]+\"?)*");

    /** What a body is that says something unintelligible of itself. */
    private static final String UNKNOWN = "application/octet-stream";

    Heard(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getContentType() {
      String type = super.getContentType();
      return type == null || WELL_FORMED.matcher(type).matches() ? type : UNKNOWN;
    }

    @Override
    public String getHeader(String name) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case CONTENT_TYPE -> getContentType();
        case IF_NONE_MATCH -> super.getHeader(name);
        case ACCEPT -> problemDetails();
        default -> null;
      };
    }

    /** Only who asks for problem details is heard: all else is the same to the resources. */
    private String problemDetails() {
      return ProblemDetails.isWanted(Optional.ofNullable(super.getHeader(ACCEPT)))
          ? ProblemDetails.MEDIA_TYPE + ", */*;q=0.1"
          : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      String value = getHeader(name);
      return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      return Collections.enumeration(
          NAMES.stream().filter(name -> getHeader(name) != null).toList());
    }
  }
}

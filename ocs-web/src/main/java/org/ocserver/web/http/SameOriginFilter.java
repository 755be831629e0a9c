package org.ocserver.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Keeps the pages of other sites from changing anything with a user's credentials. */
public class SameOriginFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    RequestOrigin origin =
        new RequestOrigin(
            Optional.ofNullable(request.getHeader("Sec-Fetch-Site")),
            Optional.ofNullable(request.getHeader("Origin")),
            Optional.ofNullable(request.getHeader("Host")));
    if (origin.allows(request.getMethod())) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}

package org.ocserver.web.http;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where a request comes from, as browsers tell it. A browser sends the user's credentials along
 * whichever page makes it ask, so that a stranger's page could run campaigns with them.
 *
 * @param site the header Sec-Fetch-Site
 * @param origin the header Origin
 * @param host the header Host
 */
public record RequestOrigin(Optional<String> site, Optional<String> origin, Optional<String> host) {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  /** Whether a request of this method may be carried out; programs send neither header. */
  public boolean allows(String method) {
    return READING.contains(method) || isOwn();
  }

  private boolean isOwn() {
    if (site.isPresent()) {
      return OWN_SITES.contains(site.get());
    }
    return origin.isEmpty() || origin.flatMap(RequestOrigin::authority).equals(host);
  }

  private static Optional<String> authority(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

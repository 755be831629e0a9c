package org.ocserver.web.idempotency;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ocserver.idempotency.Claim;
import org.ocserver.idempotency.IdempotencyKey;
import org.ocserver.idempotency.KeptAnswer;
import org.ocserver.idempotency.KeyedRequest;
import org.ocserver.idempotency.ejb.RepeatableRequests;
import org.ocserver.tkv.TkvJson;

/** Carries out a POST that has a key once, and gives its answer to each that comes after it. */
public class IdempotencyFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(IdempotencyFilter.class.getName());

  /** No resource that is served behind this filter takes more. */
  private static final int MAX_BODY = TkvJson.MAX_LENGTH;

  @EJB private transient RepeatableRequests requests;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getHeader("Idempotency-Key") == null || !request.getMethod().equals("POST")) {
      chain.doFilter(request, response);
      return;
    }
    Optional<IdempotencyKey> key = key(request);
    if (key.isEmpty()) {
      refuse(response, KeyRefusal.MALFORMED);
      return;
    }
    byte[] body;
    try {
      body = request.getInputStream().readNBytes(MAX_BODY + 1);
    } catch (IOException brokenOff) {
      LOG.log(Level.DEBUG, "The body of a request broke off", brokenOff);
      refuse(response, KeyRefusal.UNREADABLE);
      return;
    }
    if (body.length > MAX_BODY) {
      refuse(response, KeyRefusal.TOO_LONG);
      return;
    }
    answer(new HeldRequest(request, body), response, chain, keyed(request, key.get(), body));
  }

  private static Optional<IdempotencyKey> key(HttpServletRequest request) {
    List<String> values = Collections.list(request.getHeaders("Idempotency-Key"));
    return values.size() == 1 ? IdempotencyKey.parse(values.get(0)) : Optional.empty();
  }

  private static KeyedRequest keyed(HttpServletRequest request, IdempotencyKey key, byte[] body) {
    return KeyedRequest.of(
        Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName).orElse(""),
        key,
        request.getMethod(),
        request.getRequestURI()
            + Optional.ofNullable(request.getQueryString()).map(query -> "?" + query).orElse(""),
        Optional.ofNullable(request.getContentType()).orElse(""),
        body);
  }

  private void answer(
      HeldRequest request, HttpServletResponse response, FilterChain chain, KeyedRequest keyed)
      throws IOException, ServletException {
    Claim claim;
    try {
      claim = requests.claim(keyed);
    } catch (EJBException failure) {
      LOG.log(Level.WARNING, "The key of a request cannot be looked up", failure);
      refuse(response, KeyRefusal.UNAVAILABLE);
      return;
    }
    if (claim instanceof Claim.Granted) {
      carryOut(request, response, chain, keyed);
    } else if (claim instanceof Claim.Answered answered) {
      repeat(response, answered.answer());
    } else if (claim instanceof Claim.OtherRequest) {
      refuse(response, KeyRefusal.OTHER_REQUEST);
    } else {
      refuse(
          response,
          claim instanceof Claim.UnderWay ? KeyRefusal.UNDER_WAY : KeyRefusal.OUTCOME_UNKNOWN);
    }
  }

  private void carryOut(
      HeldRequest request, HttpServletResponse response, FilterChain chain, KeyedRequest keyed)
      throws IOException, ServletException {
    HeldResponse held = new HeldResponse(response);
    KeptAnswer answer = KeptAnswer.FAILURE;
    try {
      chain.doFilter(request, held);
      answer = held.answer();
    } finally {
      requests.finish(keyed, answer);
    }
    held.send();
  }

  private static void repeat(HttpServletResponse response, KeptAnswer answer) throws IOException {
    response.setStatus(answer.status());
    Set<String> begun = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (KeptAnswer.Header header : answer.headers()) {
      // The container has set some already: the first of a name takes their place.
      if (begun.add(header.name())) {
        response.setHeader(header.name(), header.value());
      } else {
        response.addHeader(header.name(), header.value());
      }
    }
    write(response, answer.body());
  }

  private static void refuse(HttpServletResponse response, KeyRefusal refusal) throws IOException {
    response.setStatus(refusal.status());
    response.setContentType("application/problem+json");
    write(response, refusal.problem());
  }

  private static void write(HttpServletResponse response, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}

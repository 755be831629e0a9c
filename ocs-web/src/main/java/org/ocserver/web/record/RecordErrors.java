package org.ocserver.web.record;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.ocserver.web.http.NegativeStatus;
import org.ocserver.web.http.Responses;

/** What no resource takes, and what no request should come to. */
@Provider
public class RecordErrors implements ExceptionMapper<RuntimeException> {
  private static final Logger LOG = System.getLogger(RecordErrors.class.getName());

  @Context private HttpHeaders request;

  /** Another method or path is an unknown request; who may not ask is told just that. */
  @Override
  public Response toResponse(RuntimeException failure) {
    Optional<String> accept = Optional.ofNullable(request.getHeaderString(HttpHeaders.ACCEPT));
    if (failure instanceof WebApplicationException refusal) {
      int status = refusal.getResponse().getStatus();
      return status == NegativeStatus.FORBIDDEN.code()
          ? Responses.bare(status, accept)
          : Responses.of(RecordAnswers.unknown(), accept);
    }
    LOG.log(Level.ERROR, "A request about records failed", failure);
    return Responses.of(RecordAnswers.broken(), accept);
  }
}

package org.ocserver.web.campaigngroup;

import jakarta.ws.rs.NotAllowedException;
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

/** What no request should come to; the answers tell nothing of the server's inside. */
@Provider
public class CampaignGroupErrors implements ExceptionMapper<RuntimeException> {
  private static final Logger LOG = System.getLogger(CampaignGroupErrors.class.getName());

  @Context private HttpHeaders request;

  @Override
  public Response toResponse(RuntimeException failure) {
    if (failure instanceof NotAllowedException) {
      return Responses.of(CampaignGroupAnswers.incorrect(), accept());
    }
    if (failure instanceof WebApplicationException refusal) {
      return Responses.bare(refusal.getResponse().getStatus(), accept());
    }
    LOG.log(Level.ERROR, "A request for a campaign group failed", failure);
    return Responses.bare(NegativeStatus.INTERNAL_SERVER_ERROR.code(), accept());
  }

  private Optional<String> accept() {
    return Optional.ofNullable(request.getHeaderString(HttpHeaders.ACCEPT));
  }
}

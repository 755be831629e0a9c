package org.ocserver.web.campaigngroup;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.ocserver.web.http.Responses;

/** What no request should come to; the answers tell nothing of the server's inside. */
@Provider
public class CampaignGroupErrors implements ExceptionMapper<RuntimeException> {
  private static final Logger LOG = System.getLogger(CampaignGroupErrors.class.getName());

  @Override
  public Response toResponse(RuntimeException failure) {
    if (failure instanceof NotAllowedException) {
      return Responses.of(CampaignGroupAnswers.incorrect());
    }
    if (failure instanceof WebApplicationException refusal) {
      return Response.status(refusal.getResponse().getStatus()).build();
    }
    LOG.log(Level.ERROR, "A request for a campaign group failed", failure);
    return Response.serverError().build();
  }
}

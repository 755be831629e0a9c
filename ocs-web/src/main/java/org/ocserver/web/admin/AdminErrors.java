package org.ocserver.web.admin;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.ocserver.web.http.Responses;

/** Failures as answers that tell nothing of the server's inside. */
@Provider
public class AdminErrors implements ExceptionMapper<RuntimeException> {
  private static final Logger LOG = System.getLogger(AdminErrors.class.getName());
  private static final int INTERNAL_SERVER_ERROR = 500;

  @Override
  public Response toResponse(RuntimeException failure) {
    if (failure instanceof WebApplicationException refusal) {
      var status = refusal.getResponse().getStatusInfo();
      return Responses.of(AdminAnswers.error(status.getStatusCode(), status.getReasonPhrase()));
    }
    // What an EJB throws the container has logged already.
    if (!(failure instanceof EJBException)) {
      LOG.log(Level.ERROR, "A request to the administration API failed", failure);
    }
    return Responses.of(
        AdminAnswers.error(INTERNAL_SERVER_ERROR, "internal error: the server's log has details"));
  }
}

package org.ocserver.web.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.ocserver.web.http.Role;

/** Records at work, by their handles. */
@Path("/")
@ApplicationScoped
public class RecordResource {
  @Inject private RecordInterface shared;

  @POST
  @Path("{handle}")
  @RolesAllowed({Role.ADMIN, Role.SUPERVISOR, Role.APPLICATION, Role.AGENT})
  public Response command(
      @PathParam("handle") String handle, @BeanParam PostedRequest request, InputStream body) {
    return request.answer(shared, handle, body, shared.records()::answer);
  }
}

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

/** Calling lists, by their names. */
@Path("/")
@ApplicationScoped
public class ListResource {
  @Inject private RecordInterface shared;

  @POST
  @Path("{name}")
  @RolesAllowed({Role.ADMIN, Role.SUPERVISOR, Role.APPLICATION})
  public Response command(
      @PathParam("name") String name, @BeanParam PostedRequest request, InputStream body) {
    return request.answer(shared, name, body, shared.lists()::answer);
  }
}

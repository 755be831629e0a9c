package org.ocserver.web.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.Optional;
import org.ocserver.web.http.Responses;
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
      @PathParam("name") String name,
      @QueryParam("req") String req,
      @HeaderParam("Content-type") String contentType,
      @HeaderParam("Accept") String accept,
      @Context SecurityContext user,
      InputStream body) {
    Command command =
        new Command(
            Optional.ofNullable(req), Optional.ofNullable(contentType), body, shared.caller(user));
    return Responses.await(shared.lists().answer(name, command), Optional.ofNullable(accept));
  }
}

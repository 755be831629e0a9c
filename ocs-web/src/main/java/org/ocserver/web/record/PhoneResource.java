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

/** Phone numbers. */
@Path("/")
@ApplicationScoped
public class PhoneResource {
  @Inject private RecordInterface shared;

  @POST
  @Path("{phone}")
  @RolesAllowed({Role.ADMIN, Role.SUPERVISOR, Role.APPLICATION, Role.AGENT})
  public Response command(
      @PathParam("phone") String phone,
      @QueryParam("req") String req,
      @HeaderParam("Content-type") String contentType,
      @HeaderParam("Accept") String accept,
      @Context SecurityContext user,
      InputStream body) {
    Command command =
        new Command(
            Optional.ofNullable(req), Optional.ofNullable(contentType), body, shared.caller(user));
    return Responses.await(shared.contacts().ofPhone(phone, command), Optional.ofNullable(accept));
  }
}

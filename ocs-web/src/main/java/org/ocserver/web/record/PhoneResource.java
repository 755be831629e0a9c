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

/** Phone numbers. */
@Path("/")
@ApplicationScoped
public class PhoneResource {
  @Inject private RecordInterface shared;

  @POST
  @Path("{phone}")
  @RolesAllowed({Role.ADMIN, Role.SUPERVISOR, Role.APPLICATION, Role.AGENT})
  public Response command(
      @PathParam("phone") String phone, @BeanParam PostedRequest request, InputStream body) {
    return request.answer(shared, phone, body, shared.contacts()::ofPhone);
  }
}

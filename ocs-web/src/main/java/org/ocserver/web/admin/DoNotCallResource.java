package org.ocserver.web.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.ocserver.donotcall.ejb.DoNotCallLists;
import org.ocserver.web.http.Responses;
import org.ocserver.web.http.Role;

/** The do-not-call lists. */
@Path("donotcall")
@RequestScoped
@RolesAllowed(Role.ADMIN)
public class DoNotCallResource {
  @EJB private DoNotCallLists lists;

  /** Takes in what has been changed in the tables; from the answer on it counts for every dial. */
  @POST
  @Path("reread")
  public Response reread() {
    lists.reread();
    return Responses.of(AdminAnswers.done());
  }
}

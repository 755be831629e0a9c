package org.ocserver.web.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.ocserver.upkeep.ejb.ListTableUpkeep;
import org.ocserver.web.http.Responses;
import org.ocserver.web.http.Role;

/** The tables behind calling lists: whether they are fit, and the mending of what they lack. */
@Path("lists/{dbid: [0-9]{1,9}}/table")
@RequestScoped
@RolesAllowed(Role.ADMIN)
public class ListTableResource {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @EJB private ListTableUpkeep tables;

  @GET
  public Response check(@PathParam("dbid") int dbid) {
    return Responses.of(requests().check(dbid));
  }

  /** Goes on by itself if it takes longer than a request may. */
  @POST
  public Response mend(@PathParam("dbid") int dbid) {
    return Responses.of(requests().mend(dbid));
  }

  private ListTableRequests requests() {
    return new ListTableRequests(tables.upkeep(), PATIENCE);
  }
}

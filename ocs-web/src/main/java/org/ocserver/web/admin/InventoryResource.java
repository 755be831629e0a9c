package org.ocserver.web.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.ocserver.inventory.ejb.ListInventories;
import org.ocserver.web.http.Responses;
import org.ocserver.web.http.Role;

/** What of the calling lists could be dialed, and why a record or number was not. */
@Path("")
@RequestScoped
@RolesAllowed(Role.ADMIN)
public class InventoryResource {
  @EJB private ListInventories lists;

  @GET
  @Path("lists")
  public Response lists() {
    return Responses.of(requests().lists());
  }

  /** Takes seconds on a large list. */
  @GET
  @Path("lists/{dbid: [0-9]{1,9}}/preview")
  public Response preview(@PathParam("dbid") int dbid, @QueryParam("group") String group) {
    return Responses.of(requests().preview(dbid, Optional.ofNullable(group)));
  }

  @GET
  @Path("lists/{dbid: [0-9]{1,9}}/records/{recordId}/explanation")
  public Response record(
      @PathParam("dbid") int dbid,
      @PathParam("recordId") String recordId,
      @QueryParam("at") String at) {
    return Responses.of(requests().record(dbid, recordId, Optional.ofNullable(at)));
  }

  @GET
  @Path("numbers/{phone}/explanation")
  public Response number(@PathParam("phone") String phone, @QueryParam("at") String at) {
    return Responses.of(requests().number(phone, Optional.ofNullable(at)));
  }

  private InventoryRequests requests() {
    return new InventoryRequests(lists.inventories());
  }
}

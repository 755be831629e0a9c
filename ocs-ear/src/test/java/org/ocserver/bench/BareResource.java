package org.ocserver.bench;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The baseline: answers 200, and does no more. */
@Path("/")
public class BareResource {
  @GET
  public Response get() {
    return Response.ok().build();
  }

  @POST
  public Response post() {
    return Response.ok().build();
  }
}

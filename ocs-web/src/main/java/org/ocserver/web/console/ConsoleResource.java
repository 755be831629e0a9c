package org.ocserver.web.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.ocserver.web.http.Role;

/** Where a console listens. */
@Path("/")
@RequestScoped
public class ConsoleResource {
  @Inject private ConsolePublisher publisher;

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RolesAllowed({Role.ADMIN, Role.SUPERVISOR, Role.APPLICATION, Role.AGENT})
  public void listen(
      @Context SseEventSink sink, @Context Sse sse, @Context SecurityContext security) {
    boolean mayCommand =
        security.isUserInRole(Role.ADMIN) || security.isUserInRole(Role.SUPERVISOR);
    publisher.welcome(
        new SseListener(sink, sse), security.getUserPrincipal().getName(), mayCommand);
  }
}

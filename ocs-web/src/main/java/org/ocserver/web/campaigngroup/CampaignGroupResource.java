package org.ocserver.web.campaigngroup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
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
import java.util.function.Supplier;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.session.ejb.DialingSessions;
import org.ocserver.session.run.Sessions;
import org.ocserver.web.http.Responses;
import org.ocserver.web.http.Role;

/** The campaign groups. */
@Path("/")
@ApplicationScoped
public class CampaignGroupResource {
  @EJB private DialingSessions dialingSessions;
  @EJB private ConfigurationService configuration;

  private Supplier<Configuration> inForce;
  private Supplier<Sessions> ofPresentTerm;

  @PostConstruct
  void start() {
    inForce = configuration.inForce();
    ofPresentTerm = dialingSessions.ofPresentTerm();
  }

  private CampaignGroupRequests requests() {
    return new CampaignGroupRequests(ofPresentTerm.get(), () -> inForce.get().application().dbid());
  }

  @POST
  @Path("{dbid}")
  @RolesAllowed({Role.ADMIN, Role.SUPERVISOR, Role.APPLICATION})
  public Response command(
      @PathParam("dbid") String dbid,
      @QueryParam("req") String req,
      @HeaderParam("Content-type") String contentType,
      @HeaderParam("Accept") String accept,
      @Context SecurityContext caller,
      InputStream body) {
    return Responses.await(
        requests()
            .command(
                dbid,
                Optional.ofNullable(req),
                Optional.ofNullable(contentType),
                body,
                caller.getUserPrincipal().getName()),
        Optional.ofNullable(accept));
  }

  @GET
  @Path("{dbid}")
  @RolesAllowed({Role.ADMIN, Role.SUPERVISOR, Role.APPLICATION, Role.AGENT})
  public Response status(
      @PathParam("dbid") String dbid,
      @HeaderParam("If-None-Match") String ifNoneMatch,
      @HeaderParam("Accept") String accept) {
    return Responses.of(
        requests().status(dbid, Optional.ofNullable(ifNoneMatch)), Optional.ofNullable(accept));
  }

  @GET
  @Path("{dbid}/abandonment")
  @RolesAllowed({Role.ADMIN, Role.SUPERVISOR, Role.APPLICATION})
  public Response abandonment(
      @PathParam("dbid") String dbid, @HeaderParam("Accept") String accept) {
    return Responses.await(requests().abandonment(dbid), Optional.ofNullable(accept));
  }

  @GET
  @RolesAllowed({Role.ADMIN, Role.SUPERVISOR, Role.APPLICATION, Role.AGENT})
  public Response statusOfAll(
      @HeaderParam("If-None-Match") String ifNoneMatch, @HeaderParam("Accept") String accept) {
    return Responses.of(
        requests().statusOfAll(Optional.ofNullable(ifNoneMatch)), Optional.ofNullable(accept));
  }
}

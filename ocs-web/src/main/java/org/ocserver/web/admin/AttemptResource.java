package org.ocserver.web.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.ocserver.report.ejb.AttemptReports;
import org.ocserver.web.http.HttpAnswer;
import org.ocserver.web.http.Responses;
import org.ocserver.web.http.Role;

/** The history of call attempts. */
@Path("attempts")
@RequestScoped
@RolesAllowed(Role.ADMIN)
public class AttemptResource {
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  @EJB private AttemptReports reports;

  /** Gives the attempts out as they are read from the database; none is held in memory. */
  @GET
  public Response export(@Context UriInfo request) {
    try {
      return export(AttemptParameters.of(request.getQueryParameters()), reports);
    } catch (IllegalArgumentException e) {
      return Responses.of(AdminAnswers.error(BAD_REQUEST, e.getMessage()));
    }
  }

  private static Response export(AttemptParameters parameters, AttemptReports reports) {
    StreamingOutput body = out -> write(parameters, reports, out);
    String file = "attempts." + parameters.format().name().toLowerCase(Locale.ROOT);
    return Response.ok(body)
        .header("Content-type", parameters.format().mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + file + '"')
        .build();
  }

  private static void write(AttemptParameters parameters, AttemptReports reports, OutputStream out)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    reports.export(parameters.query(), parameters.format(), writer);
    writer.flush();
  }

  /** Sends reports again that the history's receiver would not take. */
  @POST
  @Path("resume")
  public Response resume() {
    return Responses.of(
        HttpAnswer.json(
            OK, Json.createObjectBuilder().add("resumed", reports.resume()).build().toString()));
  }
}

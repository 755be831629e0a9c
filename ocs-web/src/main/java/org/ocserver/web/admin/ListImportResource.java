package org.ocserver.web.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.campaign.load.ImportSettings;
import org.ocserver.web.http.HttpAnswer;
import org.ocserver.web.http.MediaRange;
import org.ocserver.web.http.Responses;
import org.ocserver.web.http.Role;

/** Loading of calling lists: the file comes in one request, its progress is asked in others. */
@Path("")
@RequestScoped
@RolesAllowed(Role.ADMIN)
public class ListImportResource {
  private static final long MAX_BYTES = 1L << 30;
  private static final MediaRange CSV = MediaRange.of("text/csv");

  @EJB private ConfigurationService configuration;
  @Inject private ListImports imports;
  @Inject private ServletContext servlets;

  @POST
  @Path("lists/{dbid: [0-9]{1,9}}/records")
  public Response load(
      @PathParam("dbid") int dbid,
      @QueryParam("delimiter") String delimiter,
      @QueryParam("map") List<String> maps,
      @HeaderParam("Content-type") String contentType,
      InputStream body) {
    if (configuration.current().callingList(dbid).isEmpty()) {
      return Responses.of(AdminAnswers.error(404, "there is no calling list " + dbid));
    }
    if (!CSV.takes(Optional.ofNullable(contentType))) {
      return Responses.of(AdminAnswers.error(415, "the Content-type is text/csv, in UTF-8"));
    }
    try {
      ImportSettings settings = ImportParameters.settings(Optional.ofNullable(delimiter), maps);
      return Responses.of(load(dbid, settings, body));
    } catch (IllegalArgumentException e) {
      return Responses.of(AdminAnswers.error(400, e.getMessage()));
    }
  }

  private HttpAnswer load(int dbid, ImportSettings settings, InputStream body) {
    File directory = (File) servlets.getAttribute(ServletContext.TEMPDIR);
    try {
      SpooledFile file = SpooledFile.of(body, directory.toPath(), MAX_BYTES);
      Optional<ListImport> load = imports.add(dbid, file, settings);
      if (load.isEmpty()) {
        file.close();
        return AdminAnswers.error(503, "too many imports are waiting");
      }
      return AdminAnswers.accepted(load.get());
    } catch (SpooledFile.TooLong e) {
      return AdminAnswers.error(413, "the file is longer than " + MAX_BYTES + " bytes");
    } catch (IOException e) {
      return AdminAnswers.error(400, "the file cannot be received: " + e.getMessage());
    }
  }

  @GET
  @Path("imports")
  public Response imports() {
    return Responses.of(AdminAnswers.of(imports.all()));
  }

  @GET
  @Path("imports/{id: [0-9]{1,9}}")
  public Response progress(@PathParam("id") int id) {
    return Responses.of(
        imports
            .find(id)
            .map(AdminAnswers::of)
            .orElseGet(() -> AdminAnswers.error(404, "there is no import " + id)));
  }
}

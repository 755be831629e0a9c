package org.ocserver.web.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.web.http.HttpAnswer;
import org.ocserver.web.http.MediaRange;
import org.ocserver.web.http.RequestText;
import org.ocserver.web.http.Responses;
import org.ocserver.web.http.Role;
import org.ocserver.web.http.UnreadableBody;

/** The configuration in force, out and in. */
@Path("configuration")
@RequestScoped
@RolesAllowed(Role.ADMIN)
public class ConfigurationResource {
  private static final int MAX_BYTES = 9 * 1024 * 1024;
  private static final MediaRange DOCUMENT =
      MediaRange.of("text/yaml", "application/yaml", "application/x-yaml", "application/json");

  @EJB private ConfigurationService configuration;

  @GET
  @Produces("text/yaml;charset=UTF-8")
  public String exported() {
    return configuration.exportDocument();
  }

  /**
   * Puts a document in force.
   *
   * @param dryRun {@code true} to check only
   */
  @POST
  public Response imported(
      @QueryParam("dryRun") @DefaultValue("false") String dryRun,
      @HeaderParam("Content-type") String contentType,
      InputStream body) {
    return Responses.of(answer(dryRun, Optional.ofNullable(contentType), body));
  }

  private HttpAnswer answer(String dryRun, Optional<String> contentType, InputStream body) {
    if (!dryRun.equals("true") && !dryRun.equals("false")) {
      return AdminAnswers.error(400, "dryRun is true or false");
    }
    if (!DOCUMENT.takes(contentType)) {
      return AdminAnswers.error(415, "the Content-type is text/yaml or application/json, in UTF-8");
    }
    try {
      String document = RequestText.read(body, MAX_BYTES);
      return AdminAnswers.of(
          dryRun.equals("true")
              ? configuration.check(document)
              : configuration.importDocument(document));
    } catch (UnreadableBody e) {
      return AdminAnswers.error(e.isTooLong() ? 413 : 400, e.getMessage());
    }
  }
}

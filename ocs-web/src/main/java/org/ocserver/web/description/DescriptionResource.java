package org.ocserver.web.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.ocserver.web.http.Role;

/**
 * The OpenAPI document, META-INF/openapi.yaml. WildFly's own way of serving it would let in
 * strangers, too.
 */
@Path("/")
@ApplicationScoped
public class DescriptionResource {
  private static final String DOCUMENT = "/META-INF/openapi.yaml";

  /**
   * @param format JSON, in upper or lower case; YAML otherwise
   */
  @GET
  @RolesAllowed({Role.ADMIN, Role.SUPERVISOR, Role.APPLICATION, Role.AGENT})
  public Response document(@QueryParam("format") String format) throws IOException {
    try (InputStream yaml = DescriptionResource.class.getResourceAsStream(DOCUMENT)) {
      return "JSON".equalsIgnoreCase(format)
          ? Response.ok(
                  new ObjectMapper().writeValueAsBytes(new YAMLMapper().readTree(yaml)),
                  "application/json")
              .build()
          : Response.ok(yaml.readAllBytes(), "application/yaml").build();
    }
  }
}

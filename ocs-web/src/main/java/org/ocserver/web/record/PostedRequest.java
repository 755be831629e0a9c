package org.ocserver.web.record;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.ocserver.web.http.HttpAnswer;
import org.ocserver.web.http.Responses;

/** What the resources hear of a POST, whatever it is about. */
public class PostedRequest {
  @QueryParam("req")
  private String req;

  @HeaderParam("Content-type")
  private String contentType;

  @HeaderParam("Accept")
  private String accept;

  @Context private SecurityContext user;

  /**
   * Has it carried out.
   *
   * @param subject what it is about, as the path names it
   */
  Response answer(
      RecordInterface shared,
      String subject,
      InputStream body,
      BiFunction<String, Command, CompletableFuture<HttpAnswer>> answers) {
    Command command =
        new Command(
            Optional.ofNullable(req), Optional.ofNullable(contentType), body, shared.caller(user));
    return Responses.await(answers.apply(subject, command), Optional.ofNullable(accept));
  }
}

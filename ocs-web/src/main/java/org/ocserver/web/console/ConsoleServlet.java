package org.ocserver.web.console;

import jakarta.ejb.EJB;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ocserver.web.http.Role;

/**
 * Where a console listens. A servlet, not a JAX-RS resource: that one's stream waits, when it is
 * closed, for a client that takes nothing.
 */
@WebServlet(urlPatterns = "/console/events", asyncSupported = true)
public class ConsoleServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @EJB private transient ConsolePublisher publisher;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/event-stream;charset=UTF-8");
    AsyncContext context = request.startAsync();
    context.setTimeout(0);
    EventStream stream = new EventStream(context, response.getOutputStream());
    boolean mayCommand = request.isUserInRole(Role.ADMIN) || request.isUserInRole(Role.SUPERVISOR);
    publisher.welcome(stream, request.getUserPrincipal().getName(), mayCommand);
  }

  /** While the server still has all that it takes to end a request. */
  @Override
  public void destroy() {
    publisher.close();
  }
}

package org.ocserver.web.connection;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.function.BooleanSupplier;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.campaign.option.ServerOptions;

/** Makes the option http_honor_connection_close known where no bean can be had. */
public class ConnectionPolicy implements ServletContextListener {
  private static final String ATTRIBUTE = ConnectionPolicy.class.getName();

  @EJB private ConfigurationService configuration;

  /** Whether Connection: close of a request ends the connection; not before the start is over. */
  static boolean honoursClose(ServletContext context) {
    return context.getAttribute(ATTRIBUTE) instanceof BooleanSupplier honours
        && honours.getAsBoolean();
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    BooleanSupplier honours =
        () -> configuration.current().options().value(ServerOptions.HTTP_HONOR_CONNECTION_CLOSE);
    event.getServletContext().setAttribute(ATTRIBUTE, honours);
  }
}

package org.ocserver.web.connection;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.time.Duration;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.campaign.option.Option;
import org.ocserver.campaign.option.ServerOptions;

/** Makes the options of connections known where no bean can be had. */
public class ConnectionPolicy implements ServletContextListener {
  private static final String ATTRIBUTE = ConnectionPolicy.class.getName();

  @EJB private ConfigurationService configuration;

  /** Whether Connection: close of a request ends the connection. */
  static boolean honoursClose(ServletContext context) {
    return value(context, ServerOptions.HTTP_HONOR_CONNECTION_CLOSE);
  }

  /** How long a MiB of a request's body may take. */
  static Duration bodyTimeout(ServletContext context) {
    return value(context, ServerOptions.HTTP_BODY_TIMEOUT);
  }

  /** An option's value; its default as long as the start is not over. */
  private static <T> T value(ServletContext context, Option<T> option) {
    return context.getAttribute(ATTRIBUTE) instanceof ConfigurationService configuration
        ? configuration.current().options().value(option)
        : option.defaultValue();
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    event.getServletContext().setAttribute(ATTRIBUTE, configuration);
  }
}

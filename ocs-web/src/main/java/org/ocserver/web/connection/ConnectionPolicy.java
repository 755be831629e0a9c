package org.ocserver.web.connection;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.campaign.option.Option;
import org.ocserver.campaign.option.ServerOptions;
import org.ocserver.ownership.ejb.LivingOwner;

/** Makes known, where no bean can be had, how connections and requests are to be treated. */
public class ConnectionPolicy implements ServletContextListener {
  private static final String ATTRIBUTE = ConnectionPolicy.class.getName();

  private static final String OWNER = LivingOwner.class.getName();

  @EJB private ConfigurationService configuration;
  @EJB private LivingOwner owner;

  /** Whether Connection: close of a request ends the connection. */
  static boolean honoursClose(ServletContext context) {
    return value(context, ServerOptions.HTTP_HONOR_CONNECTION_CLOSE);
  }

  /** How long a MiB of a request's body may take. */
  static Duration bodyTimeout(ServletContext context) {
    return value(context, ServerOptions.HTTP_BODY_TIMEOUT);
  }

  /** Whether this server works for its application; not as long as the start is not over. */
  static boolean isWorking(ServletContext context) {
    return context.getAttribute(OWNER) instanceof BooleanSupplier working && working.getAsBoolean();
  }

  /** An option's value; its default as long as the start is not over. */
  static <T> T value(ServletContext context, Option<T> option) {
    return context.getAttribute(ATTRIBUTE) instanceof ConfigurationService configuration
        ? configuration.current().options().value(option)
        : option.defaultValue();
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    event.getServletContext().setAttribute(ATTRIBUTE, configuration);
    event.getServletContext().setAttribute(OWNER, owner.working());
  }
}

package org.ocserver.campaign.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.ocserver.campaign.Application;
import org.ocserver.campaign.ApplicationChoice;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.jdbc.StoredApplications;
import org.ocserver.campaign.option.ServerOptions;
import org.ocserver.ownership.ThisApplication;

/** This server, as its start and the configuration say. */
@ApplicationScoped
public class ServerIdentity implements ThisApplication {
  /** A system property; in the environment, OCS_APPLICATION. */
  private static final String PROPERTY = "ocs.application";

  private static final String VARIABLE = "OCS_APPLICATION";

  @Resource(lookup = "java:/jdbc/OcsDS")
  private DataSource dataSource;

  @EJB private ConfigurationService configuration;

  private ApplicationChoice choice;
  private Supplier<Configuration> inForce;

  @PostConstruct
  void start() {
    choice =
        new ApplicationChoice(
            Optional.ofNullable(System.getProperty(PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                .filter(name -> !name.isBlank()));
    inForce = configuration.inForce();
  }

  /** Which application this server was told to be. */
  public ApplicationChoice choice() {
    return choice;
  }

  @Override
  public int dbid() {
    return choice
        .among(new StoredApplications(dataSource).servers())
        .map(Application::dbid)
        .orElseGet(() -> Configuration.empty().application().dbid());
  }

  @Override
  public Duration leaseDuration() {
    return inForce.get().options().value(ServerOptions.LEASE_DURATION);
  }

  @Override
  public Duration leaseRenewal() {
    Duration renewal = inForce.get().options().value(ServerOptions.LEASE_RENEWAL);
    Duration most = leaseDuration().dividedBy(2);
    return renewal.compareTo(most) < 0 ? renewal : most;
  }
}

package org.ocserver.campaign.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.ConfigurationStore;
import org.ocserver.campaign.document.ConfigurationDocument;
import org.ocserver.campaign.document.DocumentReading;

/** Import, export and the snapshot in force. A reader never waits for an import. */
@Singleton
@Startup
@DependsOn("SchemaMigrationStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConfigurationService {
  private static final System.Logger LOG = System.getLogger(ConfigurationService.class.getName());

  @EJB private ConfigurationStore store;
  @Inject private Event<ConfigurationChanged> changed;

  private volatile Configuration current;

  @PostConstruct
  void start() {
    current = store.load();
    warn(current);
  }

  /** The configuration in force. */
  public Configuration current() {
    return current;
  }

  /**
   * The configuration in force whenever it is asked for, without the container's part in a call:
   * for those who ask with each request.
   */
  public Supplier<Configuration> inForce() {
    return () -> current;
  }

  /** What an import of the document would say; nothing changes. */
  public DocumentReading check(String document) {
    return ConfigurationDocument.read(document);
  }

  /**
   * Puts the document's configuration in force, if it has no problem; else nothing changes.
   *
   * @throws jakarta.ejb.EJBException if the database fails; then too nothing has changed
   */
  public synchronized DocumentReading importDocument(String document) {
    DocumentReading reading = ConfigurationDocument.read(document);
    reading.configuration().ifPresent(this::putInForce);
    return reading;
  }

  /** The configuration in force, as a YAML document. */
  public String exportDocument() {
    return ConfigurationDocument.write(current);
  }

  private void putInForce(Configuration configuration) {
    store.replace(configuration);
    current = configuration;
    LOG.log(System.Logger.Level.INFO, "In force: {0}", configuration);
    warn(configuration);
    changed.fire(new ConfigurationChanged(configuration));
  }

  private static void warn(Configuration configuration) {
    configuration
        .optionProblems()
        .forEach(problem -> LOG.log(System.Logger.Level.WARNING, "Option not used: {0}", problem));
  }
}

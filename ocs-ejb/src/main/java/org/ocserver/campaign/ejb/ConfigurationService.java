package org.ocserver.campaign.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.document.ConfigurationDocument;
import org.ocserver.campaign.document.DocumentReading;
import org.ocserver.campaign.jpa.JpaConfigurationStore;

/** Import, export and the snapshot in force. */
@Singleton
@Startup
@DependsOn("SchemaMigrationStartup")
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConfigurationService {
  private static final System.Logger LOG = System.getLogger(ConfigurationService.class.getName());

  @EJB private JpaConfigurationStore store;
  @Inject private Event<ConfigurationChanged> changed;

  private Configuration current;

  @PostConstruct
  void start() {
    current = store.load();
    warn(current);
  }

  /** The configuration in force. */
  @Lock(LockType.READ)
  public Configuration current() {
    return current;
  }

  /** What an import of the document would say; nothing changes. */
  @Lock(LockType.READ)
  public DocumentReading check(String document) {
    return ConfigurationDocument.read(document);
  }

  /** Puts the document's configuration in force, if it has no problem; else nothing changes. */
  @Lock(LockType.WRITE)
  public DocumentReading importDocument(String document) {
    DocumentReading reading = ConfigurationDocument.read(document);
    reading.configuration().ifPresent(this::putInForce);
    return reading;
  }

  /** The configuration in force, as a YAML document. */
  @Lock(LockType.READ)
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

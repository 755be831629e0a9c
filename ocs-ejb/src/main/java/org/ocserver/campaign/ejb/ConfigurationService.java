package org.ocserver.campaign.ejb;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.ocserver.campaign.Application;
import org.ocserver.campaign.ApplicationChoice;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.ConfigurationStore;
import org.ocserver.campaign.document.ConfigurationDocument;
import org.ocserver.campaign.document.DocumentReading;
import org.ocserver.ownership.OwnerDuty;
import org.ocserver.ownership.ejb.LivingOwner;

/** Import, export and the snapshot in force. A reader never waits for an import. */
@Singleton
@LocalBean
@Local(OwnerDuty.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConfigurationService implements OwnerDuty {
  private static final System.Logger LOG = System.getLogger(ConfigurationService.class.getName());

  @EJB private ConfigurationStore store;
  @EJB private FencedConfiguration writer;
  @EJB private LivingOwner owner;
  @Inject private ServerIdentity identity;
  @Inject private Event<ConfigurationChanged> changed;

  private volatile Configuration current = Configuration.empty();

  @Override
  public Stage stage() {
    return Stage.CONFIGURATION;
  }

  /** Reads what is stored; another server may have changed it. */
  @Override
  public void begin() {
    current = store.load().as(identity.choice());
    warn(current);
  }

  /** The configuration in force; on a server that has not been the owner yet, the empty one. */
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
    DocumentReading reading = ConfigurationDocument.read(document);
    try {
      return reading.as(identity.choice());
    } catch (ApplicationChoice.Undecided undecided) {
      return DocumentReading.refused("applications", undecided.getMessage());
    }
  }

  /**
   * Puts the document's configuration in force, if it has no problem; else nothing changes.
   *
   * @throws jakarta.ejb.EJBException if the database fails; then too nothing has changed
   */
  public synchronized DocumentReading importDocument(String document) {
    DocumentReading reading = check(document);
    return reading.configuration().flatMap(this::putInForce).orElse(reading);
  }

  /** The configuration in force, as a YAML document. */
  public String exportDocument() {
    return ConfigurationDocument.write(current);
  }

  /** Says why not, if another server works for the application of the new configuration. */
  private Optional<DocumentReading> putInForce(Configuration configuration) {
    Application own = configuration.application();
    Optional<String> other =
        owner.changeAs(
            own.dbid(),
            () -> {
              writer.replace(configuration);
              current = configuration;
            });
    if (other.isPresent()) {
      return other.map(
          node ->
              DocumentReading.refused(
                  "applications",
                  own.name() + " with DBID " + own.dbid() + " is the application of " + node));
    }
    LOG.log(System.Logger.Level.INFO, "In force: {0}", configuration);
    warn(configuration);
    changed.fire(new ConfigurationChanged(configuration));
    return Optional.empty();
  }

  private static void warn(Configuration configuration) {
    configuration
        .optionProblems()
        .forEach(problem -> LOG.log(System.Logger.Level.WARNING, "Option not used: {0}", problem));
  }
}

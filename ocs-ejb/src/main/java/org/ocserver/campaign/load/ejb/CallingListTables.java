package org.ocserver.campaign.load.ejb;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.ocserver.callinglist.StoreException;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.ObjectType;
import org.ocserver.campaign.TableAccess;
import org.ocserver.campaign.ejb.ConfigurationChanged;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.campaign.load.jdbc.CallingListTable;
import org.ocserver.ownership.OwnerDuty;
import org.ocserver.ownership.ejb.LivingOwner;

/**
 * Keeps the database's calling list tables in step with the configuration. A table that cannot be
 * is logged, and costs no other list its own.
 */
@Singleton
@LocalBean
@Local(OwnerDuty.class)
@DependsOn("LivingOwner")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallingListTables implements OwnerDuty {
  private static final Logger LOG = System.getLogger(CallingListTables.class.getName());

  @EJB private ConfigurationService configuration;

  @EJB private LivingOwner owner;

  @Override
  public Stage stage() {
    return Stage.LISTS;
  }

  @Override
  public void begin() {
    createAll(configuration.current());
  }

  /** Creates what a new configuration needs. */
  public void onChange(@Observes ConfigurationChanged change) {
    createAll(change.configuration());
  }

  private void createAll(Configuration current) {
    current.all(ObjectType.TABLE_ACCESS).stream()
        .map(TableAccess.class::cast)
        .forEach(access -> create(current, access));
  }

  private void create(Configuration current, TableAccess access) {
    CallingListTable table =
        new CallingListTable(access, current.format(access.formatDbid()).orElseThrow());
    try {
      owner
          .transactions()
          .run(
              "Creating the table " + access.tableName(),
              connection -> {
                table.createOrExtend(connection);
                return access;
              });
    } catch (StoreException failure) {
      LOG.log(Level.ERROR, failure.getMessage(), failure);
    }
  }
}

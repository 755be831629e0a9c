package org.ocserver.campaign.ejb;

import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.ocserver.campaign.jdbc.SchemaMigration;
import org.ocserver.ownership.OwnerDuty;

/** Brings the database to this version's schema before anything else reads it. */
@Singleton
@LocalBean
@Local(OwnerDuty.class)
@DependsOn("LivingOwner")
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigrationStartup implements OwnerDuty {
  private static final System.Logger LOG = System.getLogger(SchemaMigrationStartup.class.getName());

  @Resource(lookup = "java:/jdbc/OcsDS")
  private DataSource dataSource;

  @Override
  public Stage stage() {
    return Stage.SCHEMA;
  }

  @Override
  public void begin() {
    int migrations = SchemaMigration.migrate(dataSource);
    LOG.log(
        System.Logger.Level.INFO, "Database schema is current; migrations run: {0}", migrations);
  }
}

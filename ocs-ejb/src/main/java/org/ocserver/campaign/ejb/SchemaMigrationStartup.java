package org.ocserver.campaign.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.ocserver.campaign.jdbc.SchemaMigration;

/** Brings the database to this version's schema before anything else reads it. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigrationStartup {
  private static final System.Logger LOG = System.getLogger(SchemaMigrationStartup.class.getName());

  @Resource(lookup = "java:/jdbc/OcsDS")
  private DataSource dataSource;

  @PostConstruct
  void migrate() {
    int migrations = SchemaMigration.migrate(dataSource);
    LOG.log(
        System.Logger.Level.INFO, "Database schema is current; migrations run: {0}", migrations);
  }
}

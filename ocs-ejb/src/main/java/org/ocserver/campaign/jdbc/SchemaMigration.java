package org.ocserver.campaign.jdbc;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ClassProvider;
import org.flywaydb.core.api.migration.JavaMigration;
import org.ocserver.callinglist.jdbc.PatientDataSource;

/** Brings a database to the schema of this version; tables of others beside it are left alone. */
public final class SchemaMigration {
  private static final String FOLDER = "org/ocserver/schema/";
  private static final String BEFORE_THE_FIRST = "0";

  private SchemaMigration() {}

  /**
   * Runs the migrations that the database has not seen. The caller has no transaction open.
   *
   * @return how many were run
   * @throws org.flywaydb.core.api.FlywayException if one fails, or one that was run has been
   *     changed since
   */
  public static int migrate(DataSource dataSource) {
    ClassLoader classLoader = SchemaMigration.class.getClassLoader();
    return Flyway.configure(classLoader)
        .dataSource(new PatientDataSource(dataSource))
        .locations("classpath:" + FOLDER)
        .resourceProvider(new MigrationScripts(classLoader, FOLDER))
        .javaMigrationClassProvider(new NoJavaMigrations())
        .baselineOnMigrate(true)
        .baselineVersion(BEFORE_THE_FIRST)
        .load()
        .migrate()
        .migrationsExecuted;
  }

  private static final class NoJavaMigrations implements ClassProvider<JavaMigration> {
    @Override
    public Collection<Class<? extends JavaMigration>> getClasses() {
      return List.of();
    }
  }
}

package org.ocserver.campaign.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.ocserver.callinglist.StoreException;
import org.ocserver.callinglist.jdbc.MaskedFailure;
import org.ocserver.campaign.Application;
import org.ocserver.campaign.ApplicationType;
import org.ocserver.campaign.option.Options;

/** The applications of a database that are this product, read before its schema is current. */
public final class StoredApplications {
  /** There is no such table: SQL states of PostgreSQL and H2. */
  private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");

  private final DataSource dataSource;

  /**
   * @param dataSource gives connections outside a transaction of the container
   */
  public StoredApplications(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Their DBIDs and names alone; none in a database that has never been used.
   *
   * @throws StoreException if the database fails
   */
  public List<Application> servers() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT dbid, name FROM ocs_application WHERE application_type = ? ORDER BY dbid")) {
      select.setString(1, ApplicationType.OUTBOUND_CONTACT_SERVER.name());
      return read(select);
    } catch (SQLException failure) {
      if (failure.getSQLState() != null && NO_TABLE.contains(failure.getSQLState())) {
        return List.of();
      }
      throw MaskedFailure.of("Asking which applications there are", failure);
    }
  }

  private static List<Application> read(PreparedStatement select) throws SQLException {
    List<Application> servers = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        servers.add(
            new Application(
                row.getInt(1),
                row.getString(2),
                ApplicationType.OUTBOUND_CONTACT_SERVER,
                List.of(),
                Options.none()));
      }
    }
    return servers;
  }
}

package org.ocserver.campaign.ejb;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.ocserver.callinglist.jdbc.MaskedFailure;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.ConfigurationStore;
import org.ocserver.ownership.ejb.LivingOwner;

/**
 * Writes the configuration behind the owner's fence. The store's transaction is the container's,
 * and so is its connection: this one and that of JPA are the same.
 */
@Stateless
public class FencedConfiguration {
  @Resource(lookup = "java:/jdbc/OcsDS")
  private DataSource dataSource;

  @EJB private ConfigurationStore store;
  @EJB private LivingOwner owner;

  /**
   * Makes the stored configuration equal to this one, wholly or, if that fails, not at all.
   *
   * @throws jakarta.ejb.EJBException if the database fails, or this server is not the owner
   */
  public void replace(Configuration configuration) {
    try (Connection connection = dataSource.getConnection()) {
      owner.fence().pass(connection);
    } catch (SQLException failure) {
      throw MaskedFailure.of("Storing the configuration", failure);
    }
    store.replace(configuration);
  }
}

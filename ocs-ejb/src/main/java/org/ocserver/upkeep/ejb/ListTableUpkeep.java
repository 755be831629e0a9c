package org.ocserver.upkeep.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import javax.sql.DataSource;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.ownership.ejb.LivingOwner;
import org.ocserver.upkeep.ListUpkeep;
import org.ocserver.upkeep.jdbc.JdbcTableUpkeep;

/** The upkeep of this server's calling lists. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ListTableUpkeep {
  @Resource(lookup = "java:/jdbc/OcsDS")
  private DataSource dataSource;

  @Resource private ManagedExecutorService executor;
  @EJB private ConfigurationService configuration;
  @EJB private LivingOwner owner;

  private ListUpkeep upkeep;

  @PostConstruct
  void start() {
    upkeep =
        new ListUpkeep(
            configuration::current,
            new JdbcTableUpkeep(dataSource, owner.transactions()),
            executor);
  }

  public ListUpkeep upkeep() {
    return upkeep;
  }
}

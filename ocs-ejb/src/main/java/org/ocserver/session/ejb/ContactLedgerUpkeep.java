package org.ocserver.session.ejb;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import org.ocserver.callinglist.StoreException;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.campaign.option.ContactLimitOptions;
import org.ocserver.contactlimit.jdbc.JdbcContactLedger;
import org.ocserver.ownership.ejb.LivingOwner;

/** Forgets, once an hour, attempts that are kept long enough. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ContactLedgerUpkeep {
  private static final Logger LOG = System.getLogger(ContactLedgerUpkeep.class.getName());

  private final Clock clock = Clock.systemUTC();

  @EJB private ConfigurationService configuration;
  @EJB private LivingOwner owner;

  @Schedule(hour = "*", minute = "43", persistent = false)
  void forget() {
    if (!owner.isWorking()) {
      return;
    }
    Duration kept =
        configuration.current().options().value(ContactLimitOptions.CONTACT_ATTEMPT_RETENTION);
    try {
      new JdbcContactLedger(owner.transactions()).purge(clock.instant().minus(kept));
    } catch (StoreException failure) {
      LOG.log(Level.WARNING, "Old attempts stay counted for now: {0}", failure.getMessage());
    }
  }
}

package org.ocserver.idempotency.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
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
import org.ocserver.campaign.option.ServerOptions;
import org.ocserver.idempotency.Claim;
import org.ocserver.idempotency.KeptAnswer;
import org.ocserver.idempotency.KeyedRequest;
import org.ocserver.idempotency.RequestKeys;
import org.ocserver.idempotency.jdbc.JdbcRequestKeys;
import org.ocserver.ownership.ejb.LivingOwner;

/** The keys of requests, on the server's clock; those that are kept long enough are forgotten. */
@Singleton
@Startup
@DependsOn("LivingOwner")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RepeatableRequests {
  private static final Logger LOG = System.getLogger(RepeatableRequests.class.getName());

  private final Clock clock = Clock.systemUTC();

  @EJB private ConfigurationService configuration;
  @EJB private LivingOwner owner;

  private RequestKeys keys;

  @PostConstruct
  void start() {
    keys = new JdbcRequestKeys(owner.transactions());
  }

  /**
   * Takes a request's key into use.
   *
   * @throws jakarta.ejb.EJBException if the database fails; the request must not be carried out
   */
  public Claim claim(KeyedRequest request) {
    return keys.claim(request, clock.instant(), retention());
  }

  /**
   * Says what came of a request whose claim was granted. If the database fails, its outcome counts
   * as unknown from then on.
   */
  public void finish(KeyedRequest request, KeptAnswer answer) {
    try {
      if (answer.isFailure()) {
        keys.release(request);
      } else {
        keys.answered(request, answer);
      }
    } catch (StoreException failure) {
      LOG.log(Level.WARNING, "An answer cannot be given again: {0}", failure.getMessage());
    }
  }

  @Schedule(hour = "*", minute = "53", persistent = false)
  void purge() {
    if (!owner.isWorking()) {
      return;
    }
    try {
      keys.purge(clock.instant().minus(retention()));
    } catch (StoreException failure) {
      LOG.log(Level.WARNING, "Old keys of requests stay for now: {0}", failure.getMessage());
    }
  }

  private Duration retention() {
    return configuration.current().options().value(ServerOptions.IDEMPOTENCY_KEY_RETENTION);
  }
}

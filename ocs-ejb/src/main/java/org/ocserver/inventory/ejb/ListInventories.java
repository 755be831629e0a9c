package org.ocserver.inventory.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.contactlimit.ContactLedger;
import org.ocserver.contactlimit.jdbc.JdbcContactLedger;
import org.ocserver.donotcall.ejb.DoNotCallLists;
import org.ocserver.inventory.DrawingSession;
import org.ocserver.inventory.Explainer;
import org.ocserver.inventory.Inventories;
import org.ocserver.inventory.InventoryCount;
import org.ocserver.inventory.InventoryStore;
import org.ocserver.inventory.jdbc.JdbcInventoryStore;
import org.ocserver.inventory.jdbc.JdbcPastCalls;
import org.ocserver.ownership.ejb.LivingOwner;
import org.ocserver.session.ejb.DialingSessions;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.settings.SessionStatus;

/** The inventories of this server's lists. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ListInventories {
  private static final int SESSION_SECONDS = 5;

  @EJB private LivingOwner owner;
  @EJB private ConfigurationService configuration;
  @EJB private DialingSessions dialing;
  @EJB private DoNotCallLists doNotCall;

  private Inventories inventories;

  @PostConstruct
  void start() {
    InventoryStore store = new JdbcInventoryStore(owner.transactions());
    ContactLedger ledger = new JdbcContactLedger(owner.transactions());
    inventories =
        new Inventories(
            configuration::current,
            new InventoryCount(store, ledger, doNotCall.registry()::forbids),
            new Explainer(
                store,
                new JdbcPastCalls(owner.transactions()),
                ledger,
                doNotCall.registry()::forbids),
            this::session,
            Clock.systemDefaultZone());
  }

  public Inventories inventories() {
    return inventories;
  }

  private DrawingSession session(CampaignGroup group) {
    Optional<SessionStatus> status =
        dialing
            .sessions()
            .status(group)
            .thenApply(SessionSnapshot::status)
            .thenApply(Optional::of)
            .completeOnTimeout(Optional.empty(), SESSION_SECONDS, TimeUnit.SECONDS)
            .join();
    return new DrawingSession(
        group.dbid(),
        group.name(),
        status.map(SessionStatus::description).orElse("it does not answer"),
        status.filter(known -> known == SessionStatus.RUNNING).isPresent());
  }
}

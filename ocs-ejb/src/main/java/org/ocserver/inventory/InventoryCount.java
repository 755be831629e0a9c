package org.ocserver.inventory;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.ocserver.contactlimit.ContactLedger;
import org.ocserver.dialrule.DialRules;
import org.ocserver.dialrule.DialingTerms;
import org.ocserver.dialrule.DoNotCallCheck;
import org.ocserver.dialrule.Obstacle;

/** Counts what of a list could be dialed. Thread safe; a count may take seconds. */
public final class InventoryCount {
  /** How many contacts are looked up at most, about; of more, a sample is. */
  public static final int MOST_LOOKED_UP = 250_000;

  private final InventoryStore store;
  private final ContactLedger ledger;
  private final DoNotCallCheck doNotCall;
  private final int mostLookedUp;

  public InventoryCount(InventoryStore store, ContactLedger ledger, DoNotCallCheck doNotCall) {
    this(store, ledger, doNotCall, MOST_LOOKED_UP);
  }

  InventoryCount(
      InventoryStore store, ContactLedger ledger, DoNotCallCheck doNotCall, int mostLookedUp) {
    this.store = store;
    this.ledger = ledger;
    this.doNotCall = doNotCall;
    this.mostLookedUp = mostLookedUp;
  }

  /**
   * @throws org.ocserver.callinglist.StoreException if the database fails
   */
  public ListInventory take(DialingTerms terms, Instant at) {
    DialRules rules = new DialRules(terms, at);
    GroupTally groups = new GroupTally(rules);
    store.count(terms, at, groups::add);
    long unhindered = groups.unhindered();
    int oneIn = oneIn(unhindered);
    ContactCheck contacts = new ContactCheck(terms, doNotCall, ledger, at);
    if (unhindered > 0) {
      store.candidates(
          terms,
          at,
          oneIn,
          (state, contact) -> {
            if (rules.obstacle(state).isEmpty()) {
              contacts.add(state, contact);
            }
          });
    }
    Map<Obstacle, Long> obstacles = new EnumMap<>(groups.obstacles());
    long forbidden = 0;
    for (var met : contacts.obstacles(unhindered).entrySet()) {
      obstacles.put(met.getKey(), met.getValue());
      forbidden += met.getValue();
    }
    return new ListInventory(
        terms.table().listDbid(),
        terms.table().listName(),
        terms.campaignGroupDbid(),
        at,
        groups.records(),
        Math.max(0, unhindered - forbidden),
        obstacles,
        groups.notReady(),
        groups.openByHour(),
        contacts.checked(),
        oneIn > 1);
  }

  /** Record ids often count in tens; what shares no factor with ten samples all of them alike. */
  private int oneIn(long records) {
    long oneIn = (records + mostLookedUp - 1) / mostLookedUp;
    while (oneIn > 1 && (oneIn % 2 == 0 || oneIn % 5 == 0)) {
      oneIn++;
    }
    return (int) Math.max(1, oneIn);
  }
}

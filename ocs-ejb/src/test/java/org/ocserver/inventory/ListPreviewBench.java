package org.ocserver.inventory;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.contactlimit.jdbc.JdbcContactLedger;
import org.ocserver.dialrule.DialingTerms;
import org.ocserver.inventory.jdbc.JdbcInventoryStore;
import org.ocserver.session.SessionWorld;

/** How long it takes to tell what of a list could be dialed: {@code -Drecords=N}. */
@EnabledIfSystemProperty(named = "bench", matches = "list-preview")
class ListPreviewBench {
  private static final int RECORDS = Integer.getInteger("records", 1_000_000);

  @Test
  void measure() {
    try (SessionWorld world = new SessionWorld("agents", "0")) {
      fill(world);
      DialingTerms terms =
          ListTerms.of(
              world.configuration(),
              world.configuration().callingList(1).orElseThrow(),
              world.time.clock().getZone());
      InventoryCount count =
          new InventoryCount(
              new JdbcInventoryStore(new LocalTransaction(world.database())),
              new JdbcContactLedger(new LocalTransaction(world.database())),
              world.doNotCall::forbids);
      count.take(terms, SessionWorld.MORNING);
      long begin = System.nanoTime();
      ListInventory inventory = count.take(terms, SessionWorld.MORNING);
      double seconds = (System.nanoTime() - begin) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "bench list-preview database=%s records=%d dialable=%d checked=%d seconds=%.1f%n",
          database(),
          inventory.records(),
          inventory.dialable(),
          inventory.checked(),
          seconds);
    }
  }

  private static String database() {
    return System.getProperty("ocs.test.postgresql", "").isEmpty() ? "h2" : "postgresql";
  }

  /** Chains of three, every fifth record not Ready, ten kinds of hours. */
  private static void fill(SessionWorld world) {
    String numbers =
        database().equals("h2")
            ? "SYSTEM_RANGE(0, %d) AS s(x)".formatted(RECORDS - 1)
            : "generate_series(0, %d) AS s(x)".formatted(RECORDS - 1);
    world.execute(
        """
        INSERT INTO "customers" ("record_id", "contact_info", "contact_info_type", "record_type",
          "record_status", "call_result", "attempt", "daily_from", "daily_till", "tz_dbid",
          "chain_id", "chain_n", "customer_id")
        SELECT x, CAST(4155000000 + x AS VARCHAR), 4, 2, CASE WHEN MOD(x, 5) = 0 THEN 3 ELSE 1 END,
          28, 0, 28800 + MOD(x, 10) * 600, 64800, 122, x / 3, MOD(x, 3), CAST(x / 3 AS VARCHAR)
        FROM\s"""
            + numbers);
    if (database().equals("postgresql")) {
      world.execute("ANALYZE \"customers\"");
    }
    world.forbid("4155000007");
  }
}

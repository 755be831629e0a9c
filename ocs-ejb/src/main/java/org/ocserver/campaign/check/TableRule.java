package org.ocserver.campaign.check;

import java.util.Locale;
import org.ocserver.campaign.DoNotCallList;
import org.ocserver.campaign.TableAccess;

/** Tables have names that SQL takes, of their own, and one format each. */
final class TableRule implements Rule {
  @Override
  public void apply(Draft draft, Findings findings) {
    Findings.Distinct tables = findings.distinct("table");
    draft
        .all(TableAccess.class)
        .forEach(
            access -> {
              String name = access.object().tableName();
              String path = access.path("tableName");
              SqlName.check(name, path, findings);
              findings.addIf(SqlName.isOwnTable(name), path, "is a table of the product's own");
              tables.check(name.toLowerCase(Locale.ROOT), name, path);
            });
    draft
        .all(DoNotCallList.class)
        .forEach(
            list -> SqlName.check(list.object().tableName(), list.path("tableName"), findings));
  }
}

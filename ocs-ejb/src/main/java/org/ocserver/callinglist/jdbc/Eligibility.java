package org.ocserver.callinglist.jdbc;

import static org.ocserver.callinglist.jdbc.Sql.quoted;

import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.Retrieval;

/**
 * Which chains a retrieval takes, as SQL. A chain has one candidate at most: of the types asked
 * for, the record of the earliest type that has any, and of these the one with the lowest
 * record_id. So two servers that ask for the same contend for the same row, and the one that comes
 * late passes on.
 */
final class Eligibility {
  private final DialConditions conditions;
  private final Retrieval request;
  private final String table;

  Eligibility(DialConditions conditions, Retrieval request) {
    this.conditions = conditions;
    this.request = request;
    this.table = quoted(request.table().table());
  }

  /** The chains of the candidates of one type in their order, locked; others' are passed over. */
  SqlText candidates(RecordType type, String limit) {
    return SqlText.of("SELECT c.\"chain_id\" FROM " + table + " c WHERE ")
        .add(conditions.candidate(request, type))
        .add(" AND CASE WHEN EXISTS (SELECT 1 FROM " + table + " p WHERE ")
        .add("p.\"chain_id\" = c.\"chain_id\" AND (p." + Sql.HELD + " OR (")
        .add(comesBefore(type))
        .add("))) THEN FALSE ELSE (SELECT " + conditions.soundChain(request))
        .add(" FROM " + table + " s WHERE s.\"chain_id\" = c.\"chain_id\") END")
        .add(" ORDER BY " + order(type) + " LIMIT " + limit + " FOR UPDATE SKIP LOCKED");
  }

  /** What is taken of a chain. */
  SqlText member() {
    return conditions.member(request);
  }

  /** The list's own order, if it has one, with a comma behind. */
  static String orderPrefix(ListTable table) {
    return table.filter().order().isEmpty() ? "" : table.filter().order() + ", ";
  }

  private String order(RecordType type) {
    boolean bySchedule = type != RecordType.GENERAL && request.table().filter().order().isEmpty();
    return (bySchedule ? "c.\"dial_sched_time\", " : orderPrefix(request.table()))
        + "c.\"record_id\"";
  }

  private SqlText comesBefore(RecordType type) {
    SqlText sql = new SqlText();
    for (RecordType earlier : request.selection().types()) {
      if (earlier == type) {
        break;
      }
      sql.add("(").add(conditions.candidate(request, earlier)).add(") OR ");
    }
    return sql.add("p.\"record_id\" < c.\"record_id\" AND ")
        .add(conditions.candidate(request, type));
  }
}

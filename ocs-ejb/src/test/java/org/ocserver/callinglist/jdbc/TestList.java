package org.ocserver.callinglist.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.ocserver.callinglist.BusinessHours;
import org.ocserver.callinglist.FieldType;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordFilter;
import org.ocserver.callinglist.RecordType;
import org.ocserver.callinglist.Retrieval;
import org.ocserver.callinglist.Selection;
import org.ocserver.callinglist.TimeZones;
import org.ocserver.campaign.Field;
import org.ocserver.campaign.StandardFields;
import org.ocserver.campaign.TableAccess;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.campaign.load.jdbc.CallingListTable;
import org.ocserver.campaign.option.Options;
import org.ocserver.contactlimit.ContactLimits;
import org.ocserver.dialrule.DialingTerms;
import org.ocserver.dialrule.Mistake;
import org.ocserver.dialrule.jdbc.JdbcMistakes;
import org.ocserver.dialrule.jdbc.RetrievalRules;

/** A calling list's table with a field of each type, in a fresh database. */
final class TestList {
  static final int SERVER = 101;
  static final int CAMPAIGN = 139;
  static final int GROUP = 115;

  /** Half past nine by the server's own clock, which shows UTC. */
  static final Instant MORNING = Instant.parse("2026-11-24T09:30:00Z");

  static final int NOW = (int) MORNING.getEpochSecond();

  static final TimeZones ZONES =
      new TimeZones(Map.of(122, ZoneId.of("Europe/Paris")), ZoneOffset.UTC);

  static final List<ListField> FIELDS =
      List.of(
          new ListField("customer_id", FieldType.VARCHAR, 32, Optional.empty()),
          new ListField("balance", FieldType.INT, 0, Optional.of("balance")),
          new ListField("rate", FieldType.FLOAT, 0, Optional.of("rate")),
          new ListField("since", FieldType.DATETIME, 0, Optional.of("since")),
          new ListField("language", FieldType.CHAR, 5, Optional.of("language")),
          new ListField("note", FieldType.VARCHAR, 200, Optional.of("note")));

  final DataSource database;
  final JdbcChainStore store;

  TestList() {
    this(TestDatabase.migrated());
  }

  TestList(DataSource database) {
    this.database = database;
    List<Field> custom =
        FIELDS.stream()
            .map(
                f ->
                    new Field(
                        1, f.name(), f.type(), f.length(), true, Optional.empty(), Options.none()))
            .toList();
    try (Connection connection = database.getConnection()) {
      new CallingListTable(
              new TableAccess(1, 1, "Customers", "customers", 1),
              StandardFields.format(1, 1, "Customers", custom))
          .createOrExtend(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    store = new JdbcChainStore(new LocalTransaction(database), new RetrievalRules());
  }

  static ListTable table() {
    return table(RecordFilter.ALL, 0);
  }

  static ListTable table(RecordFilter filter, int maxAttempts) {
    return new ListTable(1, "Spring List", "customers", FIELDS, "customer_id", filter, maxAttempts);
  }

  static RecordFilter where(String condition, Object... values) {
    return new RecordFilter(condition, List.of(values), "");
  }

  static Retrieval request(ListTable table, int chains, RecordType... types) {
    return request(SERVER, table, chains, types);
  }

  static Retrieval request(int server, ListTable table, int chains, RecordType... types) {
    List<RecordType> selected =
        types.length == 0
            ? List.of(
                RecordType.CAMPAIGN_CALLBACK, RecordType.CAMPAIGN_RESCHEDULED, RecordType.GENERAL)
            : List.of(types);
    return new Retrieval(
        table,
        server,
        CAMPAIGN,
        GROUP,
        new Selection(selected, false, false),
        chains,
        ZONES,
        MORNING);
  }

  /** What is wrong with the Ready records of a list. */
  List<Mistake> mistakes(ListTable table, int most) {
    return new JdbcMistakes(new LocalTransaction(database))
        .find(
            new DialingTerms(
                table,
                1,
                Optional.empty(),
                List.of(),
                ZONES,
                BusinessHours.ALWAYS,
                true,
                true,
                ContactLimits.NONE),
            most);
  }

  /** Adds a Ready General record, dialable all day; the record_id is ten times the chain_id + n. */
  int add(int chainId, int chainN, Object... columnsAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("record_id", chainId * 10 + chainN);
    values.put("chain_id", chainId);
    values.put("chain_n", chainN);
    values.put("contact_info", "555" + (chainId * 10 + chainN));
    values.put("daily_from", 0);
    values.put("daily_till", 86_400);
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      values.put((String) columnsAndValues[i], columnsAndValues[i + 1]);
    }
    execute(
        "INSERT INTO \"customers\" (\"%s\") VALUES (%s)"
            .formatted(String.join("\", \"", values.keySet()), Sql.markers(values.size())),
        values.values().toArray());
    return chainId * 10 + chainN;
  }

  /** Adds records to a chain, from a place on. */
  void addMany(int chainId, int chainN, int count) {
    String sql =
        "INSERT INTO \"customers\" (\"record_id\", \"chain_id\", \"chain_n\", \"contact_info\", \"daily_from\", \"daily_till\") VALUES (?, ?, ?, '555', 0, 86400)";
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int n = chainN; n < chainN + count; n++) {
        insert.setInt(1, chainId * 10 + n);
        insert.setInt(2, chainId);
        insert.setInt(3, n);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Map<String, Object> record(int recordId) {
    return rows("SELECT * FROM \"customers\" WHERE \"record_id\" = " + recordId).get(0);
  }

  long count(String condition) {
    return rows("SELECT \"record_id\" FROM \"customers\" WHERE " + condition).size();
  }

  List<Map<String, Object>> rows(String sql) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (row.next()) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          values.put(row.getMetaData().getColumnLabel(i), row.getObject(i));
        }
        rows.add(values);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.ocserver.campaign.load.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.FieldType;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.campaign.Field;
import org.ocserver.campaign.StandardFields;
import org.ocserver.campaign.TableAccess;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.campaign.option.Options;

class CallingListTableTest {
  private final DataSource dataSource = TestDatabase.empty();

  @Manual("Outbound Contact Mandatory Fields in the Default Format: columns and types")
  @Test
  void shouldHaveTheMandatoryColumnsAndTheFormatsOwn() throws SQLException {
    create("customers", field("Order", FieldType.VARCHAR, 8, true, "it's"));

    assertThat(columns("customers"))
        .hasSize(MandatoryField.values().length + 1)
        .contains("record_id", "switch_id", "Order");
  }

  @Test
  void shouldGiveRowsTheDefaultsOfTheManual() throws SQLException {
    create(
        "customers",
        field("note", FieldType.VARCHAR, 8, false, "it's"),
        field("since", FieldType.DATETIME, 0, false, "2026-01-31 08:00:00"),
        field("rate", FieldType.FLOAT, 0, false, "1.5"));

    insert("customers", 1, 1, 0);

    assertThat(
            row(
                "SELECT \"record_type\", \"record_status\", \"call_result\", \"attempt\","
                    + " \"note\", \"since\", \"rate\" FROM \"customers\""))
        .startsWith("2", "1", "28", "0", "it's")
        .element(5)
        .asString()
        .startsWith("2026-01-31 08:00:00");
  }

  @Test
  void shouldNotTakeTheSamePlaceInAChainTwice() throws SQLException {
    create("customers");
    insert("customers", 1, 5, 0);

    assertThatThrownBy(() -> insert("customers", 2, 5, 0)).hasMessageContaining("nique");
    assertThatThrownBy(() -> insert("customers", 1, 6, 0)).hasMessageContaining("nique");
  }

  @Test
  void shouldKeepTheRowsWhenTheFormatHasGainedFields() throws SQLException {
    create("customers");
    insert("customers", 1, 1, 0);

    create(
        "customers",
        field("language", FieldType.CHAR, 2, false, "en"),
        field("city", FieldType.VARCHAR, 20, false, null));
    create("customers");

    assertThat(row("SELECT \"record_id\", \"language\", \"city\" FROM \"customers\""))
        .containsExactly("1", "en", null);
  }

  @Test
  void shouldTellApartTablesWhoseNamesDifferInCaseOrUnderscore() throws SQLException {
    create("a_b", field("x", FieldType.INT, 0, true, null));
    create("acb");
    create("A_b");

    assertThat(columns("a_b")).contains("x");
    assertThat(columns("acb")).doesNotContain("x");
    assertThat(columns("A_b")).doesNotContain("x");
  }

  @Test
  void shouldCreateTablesWithTheLongestNames() throws SQLException {
    create("t".repeat(62) + "a");
    create("t".repeat(62) + "b");

    assertThat(columns("t".repeat(62) + "b")).contains("record_id");
  }

  private void create(String name, Field... custom) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      new CallingListTable(
              new TableAccess(1, 1, name, name, 1),
              StandardFields.format(1, 1, "format", List.of(custom)))
          .createOrExtend(connection);
    }
  }

  private void insert(String table, int recordId, int chainId, int chainN) {
    TestDatabase.execute(
        dataSource,
        "INSERT INTO \"%s\" (\"record_id\", \"contact_info\", \"chain_id\", \"chain_n\") VALUES (%d, '555', %d, %d)"
            .formatted(table, recordId, chainId, chainN));
  }

  private List<String> columns(String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        columns.add(row.getMetaData().getColumnName(i));
      }
    }
    return columns;
  }

  private List<String> row(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        values.add(row.getString(i));
      }
    }
    return values;
  }

  private static Field field(
      String name, FieldType type, int length, boolean nullable, String byDefault) {
    return new Field(
        100, name, type, length, nullable, Optional.ofNullable(byDefault), Options.none());
  }
}

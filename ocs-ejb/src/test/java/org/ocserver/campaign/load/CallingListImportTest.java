package org.ocserver.campaign.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.StoreException;
import org.ocserver.campaign.jdbc.TestDatabase;

class CallingListImportTest {
  private final LoadedTable table;

  CallingListImportTest() throws SQLException {
    table = new LoadedTable();
  }

  @Manual("Record Types: General is the default")
  @Manual("Record Statuses: Ready is the default")
  @Test
  void shouldGiveDefaultsForWhatTheFileLeavesOut() throws SQLException {
    ImportReport report = table.load("phone\n5551001\n5551002\n");

    assertThat(report).isEqualTo(loaded(2));
    assertThat(table.rows()).hasSize(2);
    assertThat(table.rows().get(1))
        .contains(
            entry("record_id", 2),
            entry("contact_info", "5551002"),
            entry("contact_info_type", 0),
            entry("record_type", 2),
            entry("record_status", 1),
            entry("call_result", 28),
            entry("attempt", 0),
            entry("daily_from", 32400),
            entry("daily_till", 72000),
            entry("tz_dbid", null),
            entry("chain_id", 2),
            entry("chain_n", 0),
            entry("dial_sched_time", null),
            entry("language", "en"),
            entry("balance", null));
  }

  @Test
  @EnabledIfSystemProperty(named = "ocs.test.postgresql", matches = ".+")
  void shouldHaveTheDatabaseCountTheRecordsBeforeTheyAreRetrieved() throws SQLException {
    table.load("phone\n" + "5551001\n".repeat(1000));

    assertThat(table.estimatedRecords()).isEqualTo(1000);
  }

  @Test
  void shouldGoOnAfterTheNumbersThatTheTableHas() throws SQLException {
    table.load("phone,record_id,chain_id\n5551001,70,90\n");

    table.load("phone\n5551002\n");

    assertThat(table.column("record_id")).containsExactly(70, 71);
    assertThat(table.column("chain_id")).containsExactly(90, 91);
  }

  @Test
  void shouldNumberThePhonesOfAChainInTheirOrder() throws SQLException {
    ImportReport report =
        table.load(
            "chain_id,phone,phone_type\n5,5551001,Mobile\n6,5551002,1\n5,5551003,home phone\n");

    assertThat(report).isEqualTo(loaded(3));
    assertThat(table.column("chain_id")).containsExactly(5, 6, 5);
    assertThat(table.column("chain_n")).containsExactly(0, 0, 1);
    assertThat(table.column("contact_info_type")).containsExactly(4, 1, 1);
  }

  @Test
  void shouldReadAllFieldsThatTheFileGives() throws SQLException {
    ImportReport report =
        table.load(
            """
            contact_info,tz,daily_from,daily_till,record_type,record_status,call_result,attempt,balance,language,customer_id
            "+33 1 55 51 00 01",cet,8:30,18:00:01,Campaign Rescheduled,Ready,Busy,3,-12.5,fr,"O'Hara, ""X"" y"
            5551002,2,0,86400,2,3,7,0,1e3,de,7
            """);

    assertThat(report).isEqualTo(loaded(2));
    assertThat(table.rows().get(0))
        .contains(
            entry("contact_info", "+33 1 55 51 00 01"),
            entry("tz_dbid", 1),
            entry("daily_from", 30600),
            entry("daily_till", 64801),
            entry("record_type", 3),
            entry("call_result", 6),
            entry("attempt", 3),
            entry("balance", -12.5),
            entry("customer_id", "O'Hara, \"X\" y"));
    assertThat(table.rows().get(1))
        .contains(entry("tz_dbid", 2), entry("record_status", 3), entry("balance", 1000.0));
  }

  @Test
  void shouldMapColumnsAsTold() throws SQLException {
    ImportReport report =
        table.load(
            "Numero;Kunde;phone;balance\n5551001;c1;old;12\n",
            ImportSettings.standard()
                .withDelimiter(';')
                .withFields(
                    Map.of(
                        "numero",
                        "contact_info",
                        "Kunde",
                        "customer_id",
                        "phone",
                        "",
                        "balance",
                        "")));

    assertThat(report.loaded()).isOne();
    assertThat(report.ignoredColumns()).containsExactly("phone", "balance");
    assertThat(table.rows().get(0))
        .contains(
            entry("contact_info", "5551001"), entry("customer_id", "c1"), entry("balance", null));
  }

  @Test
  void shouldIgnoreColumnsThatAreNoFieldAndSayWhich() {
    ImportReport report = table.load("\uFEFFPhone,Shoe Size\r\n5551001,42\r\n\r\n5551002,43");

    assertThat(report.loaded()).isEqualTo(2);
    assertThat(report.ignoredColumns()).containsExactly("Shoe Size");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "phone,balance     | 5551001,much           | balance: \"much\" is not of type float",
        "phone,balance     | 5551001,NaN            | balance: \"NaN\" is not of type float",
        "phone,attempt     | 5551001,1.5            | attempt: \"1.5\" is not of type int",
        "phone,attempt     | 5551001,-1             | attempt: negative: -1",
        "phone,attempt     | 5551001,99999999999    | attempt: \"99999999999\" is not of type int",
        "phone,language    | 5551001,english        | language: \"english\" is longer than 2 characters",
        "phone,tz          | 5551001,MARS           | unknown time zone \"MARS\"",
        "phone,tz_dbid     | 5551001,77             | tz_dbid: unknown time zone 77",
        "phone,record_type | 5551001,9              | record_type: no record type 9",
        "phone,record_type | 5551001,Special        | record_type: \"Special\" is not of type int",
        "phone,record_status | 5551001,7            | record_status: no record status 7",
        "phone,record_type   | 5551001,No Call      | record_status: Ready does not go with the record type No Call",
        "phone,record_status | 5551001,8            | record_status: Missed CallBack does not go with the record type General",
        "phone,record_status | 5551001,Retrieved    | record_status: Retrieved is a status that only the server gives",
        "phone,phone_type  | 5551001,12             | contact_info_type: no contact type 12",
        "phone,daily_from  | 5551001,25:00          | daily_from: no time of day 90000",
        "phone,daily_till  | 5551001,-5             | daily_till: no time of day -5",
        "phone,record_id   | 5551001,0              | record_id: not greater than 0: 0",
        "phone,record_id   | 5551001,               | record_id is missing",
        "phone,chain_id    | 5551001,               | chain_id is missing",
        "phone,balance     | ,12                    | the phone is missing",
        "phone,balance     | n/a,12                 | the phone \"n/a\" has no digit",
        "phone,balance     | 555\u0007 1001,12      | the phone has control characters",
        "phone,balance     | 5551001                | too few columns: 1 instead of 2",
        "phone,balance     | 5551001,12,13          | too many columns: 3 instead of 2"
      })
  void shouldSkipABadRowAndTellLineAndReason(String header, String row, String reason)
      throws SQLException {
    String good = header.contains("id") ? "5551000,1" : "5551000,";
    String csv = header + "\n" + good + "\n" + (row == null ? "" : row) + "\n";

    ImportReport report = table.load(csv);

    assertThat(report.problems()).containsExactly(new RejectedRow(3, reason));
    assertThat(report.read()).isEqualTo(2);
    assertThat(report.loaded()).isOne();
    assertThat(report.rejected()).isOne();
    assertThat(report.failure()).isEmpty();
    assertThat(table.column("contact_info")).containsExactly("5551000");
  }

  @Test
  void shouldRefuseOnlyTheRecordsThatTheTableHasAlready() throws SQLException {
    table.load("phone,record_id\n5551001,2\n");

    ImportReport report =
        table.load("phone,record_id\n5552001,1\n5552002,2\n5552003,3\n5552004,3\n5552005,4\n");

    assertThat(report.problems()).extracting(RejectedRow::line).containsExactly(3L, 5L);
    assertThat(report.loaded()).isEqualTo(3);
    assertThat(table.column("contact_info"))
        .containsExactly("5552001", "5551001", "5552003", "5552005");
  }

  @Test
  void shouldCountAllBadRowsButListOnlyTheFirst() {
    String bad = IntStream.range(0, 1500).mapToObj(i -> "none\n").collect(Collectors.joining());

    ImportReport report = table.load("phone\n" + bad + "5551001\n");

    assertThat(report.rejected()).isEqualTo(1500);
    assertThat(report.loaded()).isOne();
    assertThat(report.problems())
        .hasSize(1000)
        .first()
        .isEqualTo(new RejectedRow(2, "the phone \"none\" has no digit"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "name,address\nx,y\n",
        "phone,contact_info\n1,2\n",
        "5551001\n5551002\n"
      })
  void shouldRefuseAFileWithoutUsableHeader(String csv) throws SQLException {
    ImportReport report = table.load(csv);

    assertThat(report.failure()).isPresent();
    assertThat(report.loaded()).isZero();
    assertThat(table.rows()).isEmpty();
  }

  @Test
  void shouldRefuseAMappingToWhatIsNotThere() {
    ImportSettings toNoField = ImportSettings.standard().withFields(Map.of("phone", "telephone"));
    ImportSettings ofNoColumn = ImportSettings.standard().withFields(Map.of("tel", "contact_info"));

    assertThat(table.load("phone\n1\n", toNoField).failure())
        .contains("the list has no field telephone");
    assertThat(table.load("phone\n1\n", ofNoColumn).failure())
        .contains("the file has no column tel");
  }

  @Test
  void shouldSayWhatWasLoadedWhenTheFileBreaksInTheMiddle() throws SQLException {
    ImportReport report =
        table.load("phone,balance\n5551001,1\n5551002,2\n5551003,\"3\"x\n5551004,4\n");

    assertThat(report.failure())
        .get()
        .asString()
        .startsWith("the file cannot be read on: ")
        .contains("line: 4")
        .doesNotContain("Exception");
    assertThat(report.loaded()).isEqualTo(2);
    assertThat(table.rows()).hasSize(2);
  }

  @Test
  void shouldSayWhatWasLoadedWhenReadingFails() {
    Reader reader =
        new Reader() {
          private final StringReader begin = new StringReader("phone\n5551001\n5551002\n");

          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            int read = begin.read(buffer, offset, length);
            if (read < 0) {
              throw new IOException("connection lost");
            }
            return read;
          }

          @Override
          public void close() {
            begin.close();
          }
        };

    ImportReport report =
        new CallingListImport(
                table.target, ImportSettings.standard(), table.sink(), ImportProgress.unwatched())
            .run(reader);

    assertThat(report.failure()).get().asString().contains("connection lost");
    assertThat(report.loaded()).isEqualTo(2);
  }

  @Test
  void shouldSayThatTheDatabaseFailed() {
    TestDatabase.execute(table.dataSource, "DROP TABLE \"spring_customers\"");

    ImportReport report = table.load("phone\n5551001\n");

    assertThat(report.failure()).get().asString().startsWith("the database failed: ");
    assertThat(report.loaded()).isZero();
  }

  @Test
  void shouldSayWhatWasLoadedWhenTheDatabaseFailsLater() {
    RecordSink failing = new FailingSink(table.sink(), 2);

    ImportReport report =
        new CallingListImport(
                table.target, ImportSettings.standard(), failing, ImportProgress.unwatched())
            .run(new StringReader(rows(14_000)));

    assertThat(report.failure()).contains("the database failed: lost");
    assertThat(report.loaded()).isEqualTo(10_000);
    assertThat(report.read()).isEqualTo(14_000);
  }

  @Test
  void shouldReportProgressAfterEachTransaction() {
    List<String> seen = new ArrayList<>();

    new CallingListImport(
            table.target,
            ImportSettings.standard(),
            table.sink(),
            (read, loaded, rejected) -> seen.add(read + "/" + loaded + "/" + rejected))
        .run(new StringReader(rows(6_000) + "none\n"));

    assertThat(seen).containsExactly("5000/5000/0", "6001/6000/1");
  }

  @Test
  void shouldLoadAHundredThousandRecords() throws SQLException {
    ImportReport report = table.load(rows(100_000));

    assertThat(report).isEqualTo(loaded(100_000));
    assertThat(table.column("record_id")).hasSize(100_000).doesNotHaveDuplicates();
  }

  static String rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> (5_000_000 + i) + ",CET,C" + i + "," + i / 7.0 + "\n")
        .collect(Collectors.joining("", "phone,tz,customer_id,balance\n", ""));
  }

  private static ImportReport loaded(long rows) {
    return new ImportReport(rows, rows, 0, List.of(), List.of(), Optional.empty());
  }

  /** Loses the database after some transactions. */
  private record FailingSink(RecordSink sink, int[] left) implements RecordSink {
    FailingSink(RecordSink sink, int transactions) {
      this(sink, new int[] {transactions});
    }

    @Override
    public int maxRecordId() {
      return sink.maxRecordId();
    }

    @Override
    public int maxChainId() {
      return sink.maxChainId();
    }

    @Override
    public void complete() {
      sink.complete();
    }

    @Override
    public List<RejectedRow> store(List<ImportedRecord> records, StoredCount stored) {
      if (left[0]-- == 0) {
        throw new StoreException("lost", new SQLException("lost", "08006"));
      }
      return sink.store(records, stored);
    }
  }
}

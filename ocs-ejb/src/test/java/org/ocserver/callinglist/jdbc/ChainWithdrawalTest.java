package org.ocserver.callinglist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocserver.callinglist.ChainScope.ALL_CHAIN;
import static org.ocserver.callinglist.ChainScope.RECORD_ONLY;
import static org.ocserver.callinglist.Withdrawal.CANCEL;
import static org.ocserver.callinglist.Withdrawal.DO_NOT_CALL;
import static org.ocserver.callinglist.jdbc.TestList.request;
import static org.ocserver.callinglist.jdbc.TestList.where;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.ContactMatch.Customer;
import org.ocserver.callinglist.ContactMatch.Phone;
import org.ocserver.callinglist.FieldType;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.RecordFilter;

class ChainWithdrawalTest {
  private final TestList list = new TestList();
  private final ListTable table = TestList.table();

  private List<Integer> states(String column) {
    return list.rows("SELECT \"" + column + "\" FROM \"customers\" ORDER BY \"record_id\"").stream()
        .map(row -> (Integer) row.get(column))
        .toList();
  }

  @Test
  @Manual("RequestRecordCancel: all chained records are updated as Canceled")
  void shouldCancelTheWholeChainOfANumber() {
    list.add(1, 0, "contact_info", "+1 (415) 555-0100");
    list.add(1, 1);
    list.add(2, 0);

    assertThat(list.store.withdraw(table, new Phone("14155550100"), ALL_CHAIN, CANCEL))
        .isEqualTo(1);
    assertThat(states("record_status")).containsExactly(5, 5, 1);
    assertThat(states("call_result")).containsExactly(52, 52, 28);
    assertThat(states("record_type")).containsExactly(2, 2, 2);
  }

  @Test
  @Manual("RequestRecordCancel: RecordOnly cancels the record, the others become Updated")
  void shouldCancelOneRecordAndUpdateTheOthersOfItsChain() {
    list.add(1, 0);
    list.add(1, 1, "contact_info", "415-5550100");
    list.add(1, 2, "record_status", 4);
    list.add(2, 0);

    assertThat(list.store.withdraw(table, new Phone("(415) 5550100"), RECORD_ONLY, CANCEL))
        .isEqualTo(1);
    assertThat(states("record_status")).containsExactly(3, 5, 4, 1);
    assertThat(states("call_result")).containsExactly(28, 52, 28, 28);
  }

  @Test
  @Manual("DoNotCall: RecordOnly leaves all other records of the chain to be dialed")
  void shouldMarkNoCallOnlyTheRecordOfTheNumber() {
    list.add(1, 0, "contact_info", "100");
    list.add(1, 1);

    list.store.withdraw(table, new Phone("100"), RECORD_ONLY, DO_NOT_CALL);
    assertThat(states("record_status")).containsExactly(3, 1);
    assertThat(states("record_type")).containsExactly(7, 2);
    assertThat(states("call_result")).containsExactly(51, 28);

    list.store.withdraw(table, new Phone("100"), ALL_CHAIN, DO_NOT_CALL);
    assertThat(states("record_status")).containsExactly(3, 3);
    assertThat(states("record_type")).containsExactly(7, 7);
  }

  @Test
  void shouldLeaveWhatASessionHoldsAndWhatIsFinished() {
    list.add(1, 0, "balance", 1);
    list.add(1, 1, "balance", 2);
    list.add(2, 0, "contact_info", "55510", "record_status", 3, "call_result", 33);
    list.add(2, 1, "record_status", 0);
    list.store.retrieve(request(TestList.table(where("\"balance\" = ?", 1), 0), 1));

    assertThat(list.store.withdraw(table, new Phone("55510"), ALL_CHAIN, CANCEL)).isZero();
    assertThat(states("record_status")).containsExactly(2, 5, 3, 5);
    assertThat(states("call_result")).containsExactly(28, 52, 33, 52);
  }

  @Test
  void shouldFindRecordsOfACustomerOnlyWhereTheListHasSuchAField() {
    list.add(1, 0, "customer_id", "C'1");
    list.add(2, 0, "customer_id", "C'1");
    list.add(3, 0, "customer_id", "c'1", "balance", 7);

    assertThat(list.store.withdraw(table, new Customer("C'1"), ALL_CHAIN, CANCEL)).isEqualTo(2);
    assertThat(states("record_status")).containsExactly(5, 5, 1);
    assertThat(list.store.withdraw(by("balance"), new Customer("x"), ALL_CHAIN, CANCEL)).isZero();
    assertThat(list.store.withdraw(by("nothing"), new Customer("7"), ALL_CHAIN, CANCEL)).isZero();
    assertThat(list.store.withdraw(by("balance"), new Customer("7"), ALL_CHAIN, CANCEL)).isOne();
  }

  private static ListTable by(String customerIdColumn) {
    return new ListTable(
        1,
        "Spring List",
        "customers",
        List.of(new ListField("balance", FieldType.INT, 0, java.util.Optional.empty())),
        customerIdColumn,
        RecordFilter.ALL,
        0);
  }

  @Test
  void shouldCompareContactsWithoutDigitsAsTheyAreWritten() {
    list.add(1, 0, "contact_info", "ann@example.com");
    list.add(2, 0, "contact_info", "bob@example.com");
    assertThat(list.store.withdraw(table, new Phone("bob@example.com"), ALL_CHAIN, CANCEL)).isOne();
    assertThat(states("record_status")).containsExactly(1, 5);
    assertThat(list.store.withdraw(table, new Phone(""), ALL_CHAIN, CANCEL)).isZero();
    assertThat(list.store.withdraw(table, new Phone("' OR '1'='1"), ALL_CHAIN, CANCEL)).isZero();
  }
}

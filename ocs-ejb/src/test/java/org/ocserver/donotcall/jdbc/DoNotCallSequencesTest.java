package org.ocserver.donotcall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ocserver.callinglist.jdbc.LocalTransaction;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.donotcall.DoNotCallAddition;
import org.ocserver.donotcall.DoNotCallMatch;
import org.ocserver.donotcall.DoNotCallRegistry;
import org.ocserver.donotcall.DoNotCallRemoval;

/** Whatever happens in whatever order, two servers answer like a plain map. */
class DoNotCallSequencesTest {
  private static final List<String> PHONES =
      List.of(
          "5",
          "05",
          "4155550001",
          "14155550001",
          "123456789012345678",
          "1234567890123456789",
          "0000000000000000000000005",
          "bob@example.com",
          "bob5@example.com");
  private static final List<String> CUSTOMERS =
      List.of("5", "05", "C7", "c7", "C_7", "1234567890123456789", "customer number 5", "é");

  private static final DataSource DATABASE = TestDatabase.migrated();

  private enum Kind {
    ADD,
    REMOVE,
    LOAD_AND_REREAD,
    REREAD,
    PASS_TIME
  }

  /**
   * @param form how a number is written
   * @param seconds how long it lasts, or passes; 0 = for ever
   */
  private record Step(
      Kind kind, boolean here, int tenant, boolean phone, int contact, int form, int seconds) {
    String name() {
      return phone
          ? PHONES.get(contact % PHONES.size())
          : CUSTOMERS.get(contact % CUSTOMERS.size());
    }

    String written() {
      return !phone || name().contains("@") ? name() : formatted(name(), form);
    }

    Contact key() {
      return new Contact(tenant, phone, name());
    }
  }

  private record Contact(int tenant, boolean phone, String name) {}

  private static String formatted(String digits, int form) {
    return switch (form) {
      case 1 -> "+" + digits.charAt(0) + " (" + digits.substring(1) + ")";
      case 2 -> String.join("-", digits.split(""));
      case 3 ->
          digits
              .chars()
              .collect(
                  StringBuilder::new,
                  (b, c) -> b.append((char) ('٠' + c - '0')),
                  StringBuilder::append)
              .toString();
      default -> digits;
    };
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(1, 2),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 8),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(0, 0, 30, 60, 600))
        .as(Step::new)
        .list()
        .ofMaxSize(20);
  }

  @Property(tries = 25)
  void shouldAnswerLikeAPlainMap(@ForAll("steps") List<Step> steps) {
    for (String table : List.of("gsw_donotcall_list", "ocs_donotcall_change")) {
      TestDatabase.execute(DATABASE, "DELETE FROM " + table);
    }
    Run run = new Run();
    for (Step step : steps) {
      run.take(step);
      run.check();
    }
  }

  @FunctionalInterface
  private interface Lookup {
    Optional<DoNotCallMatch> match(int tenant, String phone, String customer, Instant time);
  }

  private static final class Run {
    private final JdbcDoNotCallStore store = new JdbcDoNotCallStore(new LocalTransaction(DATABASE));
    private final DoNotCallRegistry one = new DoNotCallRegistry(store);
    private final DoNotCallRegistry other = new DoNotCallRegistry(store);
    private final Map<Contact, Instant> model = new HashMap<>();
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");

    Run() {
      one.reread();
      other.reread();
    }

    void take(Step step) {
      DoNotCallRegistry server = step.here() ? one : other;
      String phone = step.phone() ? step.written() : "";
      String customer = step.phone() ? "" : step.written();
      switch (step.kind()) {
        case ADD -> {
          server.add(List.of(addition(step, phone, customer)));
          listed(step);
        }
        case REMOVE -> {
          server.remove(new DoNotCallRemoval(step.tenant(), phone, customer, now));
          model.remove(step.key());
        }
        case LOAD_AND_REREAD -> {
          load(step, phone, customer);
          listed(step);
          one.reread();
          other.reread();
        }
        case REREAD -> server.reread();
        case PASS_TIME -> now = now.plusSeconds(step.seconds());
      }
      assertThat(server.forbids(step.tenant(), phone, customer, now)).isEqualTo(holds(step.key()));
    }

    private DoNotCallAddition addition(Step step, String phone, String customer) {
      return new DoNotCallAddition(
          step.tenant(),
          phone,
          customer,
          Optional.of(Duration.ofSeconds(step.seconds())).filter(d -> !d.isZero()),
          "",
          OptionalInt.empty(),
          OptionalInt.empty(),
          true,
          now);
    }

    private void load(Step step, String phone, String customer) {
      TestDatabase.execute(
          DATABASE,
          "INSERT INTO gsw_donotcall_list (tenant_dbid, phone, customer_id, expires_at)"
              + " VALUES (%d, '%s', '%s', %s)"
                  .formatted(
                      step.tenant(),
                      phone,
                      customer,
                      step.seconds() == 0
                          ? "NULL"
                          : now.plusSeconds(step.seconds()).toEpochMilli()));
    }

    private void listed(Step step) {
      Instant until = step.seconds() == 0 ? Instant.MAX : now.plusSeconds(step.seconds());
      model.merge(step.key(), until, (a, b) -> a.isAfter(b) ? a : b);
    }

    private boolean holds(Contact contact) {
      return now.isBefore(model.getOrDefault(contact, Instant.MIN));
    }

    void check() {
      for (DoNotCallRegistry server : List.of(one, other)) {
        assertThat(server.follow()).isTrue();
        for (int tenant = 1; tenant <= 2; tenant++) {
          assertThat(answers(tenant, server::match)).isEqualTo(answers(tenant, this::expected));
        }
      }
    }

    private List<Optional<DoNotCallMatch>> answers(int tenant, Lookup lookup) {
      return PHONES.stream()
          .flatMap(phone -> CUSTOMERS.stream().map(id -> lookup.match(tenant, phone, id, now)))
          .toList();
    }

    private Optional<DoNotCallMatch> expected(
        int tenant, String phone, String customer, Instant time) {
      if (holds(new Contact(tenant, true, phone))) {
        return Optional.of(DoNotCallMatch.PHONE);
      }
      return Optional.of(DoNotCallMatch.CUSTOMER)
          .filter(match -> holds(new Contact(tenant, false, customer)));
    }
  }
}

package org.ocserver.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ocserver.callinglist.PhoneText;
import org.ocserver.contactlimit.ContactLedger;
import org.ocserver.dialrule.DialingTerms;
import org.ocserver.dialrule.DoNotCallCheck;

/** Explains why records and numbers were, or were not, dialed. Thread safe. */
public final class Explainer {
  /** How far from the moment asked for attempts are told. */
  private static final Duration NEAR = Duration.ofDays(1);

  /** How exactly people know a moment. */
  private static final Duration ABOUT = Duration.ofMinutes(1);

  private static final int MOST_RECORDS_OF_A_LIST = 20;

  private final InventoryStore store;
  private final PastCalls calls;
  private final RecordChecks checks;
  private final DoNotCallCheck doNotCall;

  public Explainer(
      InventoryStore store, PastCalls calls, ContactLedger ledger, DoNotCallCheck doNotCall) {
    this.store = store;
    this.calls = calls;
    this.doNotCall = doNotCall;
    checks = new RecordChecks(ledger, doNotCall);
  }

  /**
   * A list, how it is dialed, and who does.
   *
   * @param sessions those that draw from it
   */
  public record Context(DialingTerms terms, List<DrawingSession> sessions) {
    public Context {
      sessions = List.copyOf(sessions);
    }
  }

  /**
   * Explains a record.
   *
   * @return empty if the list's table has no such record
   */
  public Optional<RecordExplanation> record(Context list, int recordId, Instant at) {
    return store.record(list.terms(), recordId, at).map(record -> explained(list, record, at));
  }

  /**
   * Explains a number.
   *
   * @param phone however it is written; has a digit. Attempts are found that have it as given, as
   *     digits, or as digits after a plus sign
   */
  public NumberExplanation number(List<Context> lists, String phone, Instant at) {
    String digits = PhoneText.comparable(phone);
    Set<String> spellings = new LinkedHashSet<>(List.of(phone, digits, "+" + digits));
    List<RecordExplanation> records = new ArrayList<>();
    Set<Integer> forbiddenIn = new LinkedHashSet<>();
    for (Context list : lists) {
      store
          .recordsOf(list.terms(), digits, at, MOST_RECORDS_OF_A_LIST)
          .forEach(record -> records.add(explained(list, record, at)));
      int tenant = list.terms().tenantDbid();
      if (doNotCall.forbids(tenant, phone, "", at)) {
        forbiddenIn.add(tenant);
      }
    }
    return new NumberExplanation(
        phone,
        at,
        records,
        List.copyOf(forbiddenIn),
        calls.ofNumber(spellings, at.minus(NEAR), at.plus(NEAR)));
  }

  private RecordExplanation explained(Context list, ListedRecord record, Instant at) {
    DialingTerms terms = list.terms();
    List<PastCall> attempts =
        calls.ofRecord(terms.table().table(), record.recordId(), at.minus(NEAR), at.plus(NEAR));
    List<Check> found = checks.of(terms, record, list.sessions(), at);
    return new RecordExplanation(
        terms.table().listDbid(),
        terms.table().listName(),
        record,
        at,
        verdict(found, attempts, at),
        found,
        attempts);
  }

  private static Verdict verdict(List<Check> checks, List<PastCall> attempts, Instant at) {
    if (isDialed(attempts, at)) {
      return Verdict.DIALED;
    }
    return checks.stream().allMatch(Check::isPassed) ? Verdict.DIALABLE : Verdict.NOT_DIALABLE;
  }

  static boolean isDialed(List<PastCall> attempts, Instant at) {
    return attempts.stream()
        .anyMatch(call -> call.wasDialedBetween(at.minus(ABOUT), at.plus(ABOUT)));
  }
}

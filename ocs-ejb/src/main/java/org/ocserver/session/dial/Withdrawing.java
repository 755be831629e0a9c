package org.ocserver.session.dial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.ContactMatch;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.PhoneText;
import org.ocserver.session.finish.Finishing;
import org.ocserver.session.message.Closing;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionMessage.Withdraw;
import org.ocserver.session.message.WithdrawalReport;
import org.ocserver.session.state.Attempt;
import org.ocserver.session.state.CampaignState;
import org.ocserver.session.state.PendingChain;

/**
 * Takes records out of dialing, wherever the session has them: in memory, on a desktop, in a call,
 * on their way from the database.
 *
 * <p>Source: manual, "Canceling Records" and "Submitting DoNotCall Requests".
 */
public final class Withdrawing {
  private static final Consumer<Set<Integer>> NOTHING = unwritten -> {};

  private final CampaignState campaign;
  private final Finishing finishing;
  private final Callbacks callbacks;

  /** Requests that concern chains on their way from the database, too. */
  private final List<Withdraw> expected = new ArrayList<>();

  public Withdrawing(CampaignState campaign, Finishing finishing, Callbacks callbacks) {
    this.campaign = campaign;
    this.finishing = finishing;
    this.callbacks = callbacks;
  }

  /** Answers once the database has all that was given back until now. */
  public void on(Withdraw request, Instant now) {
    if (!isMeant(request)) {
      request.reply().complete(WithdrawalReport.NOTHING);
      return;
    }
    int found = 0;
    for (PendingChain pending : campaign.buffer.content()) {
      if (takesOut(pending, request)) {
        campaign.buffer.remove(pending);
        found++;
      }
    }
    for (PendingChain pending : callbacks.content()) {
      if (takesOut(pending, request)) {
        callbacks.remove(pending);
        found++;
      }
    }
    int onDesktop = 0;
    for (Attempt attempt : campaign.calls.where(a -> !a.isRecordClosed())) {
      Set<CallingRecord> matching = matching(attempt.chain(), request);
      if (!matching.isEmpty()) {
        found++;
        onDesktop += takeFromWork(attempt, matching, request, now);
      }
    }
    if (campaign.buffer.isAsking() || campaign.rows.isAnyAwaited()) {
      expected.add(request);
    }
    WithdrawalReport report =
        new WithdrawalReport(true, found, onDesktop, campaign.settings.tables());
    campaign.writeBack.whenSaved(() -> request.reply().complete(report));
  }

  private boolean isMeant(Withdraw request) {
    return request.tenantDbid() == campaign.settings.tenant().dbid()
        && (request.campaignDbid().isEmpty()
            || request.campaignDbid().getAsInt() == campaign.identity().campaignDbid());
  }

  /** 1 if an agent still works on the record, else 0. */
  private int takeFromWork(
      Attempt attempt, Set<CallingRecord> matching, Withdraw request, Instant now) {
    attempt.withdraw(request.withdrawn(), matching);
    if (attempt.agentLogin().isEmpty()) {
      return 0;
    }
    campaign.news.tell(
        session ->
            new SessionEvent.RecordWithdrawn(
                session,
                attempt.agentLogin(),
                campaign.views.of(attempt, attempt.record()),
                request.withdrawn().scope()));
    if (attempt.isDelivered()) {
      finishing.close(attempt, Closing.DONE, now, NOTHING);
      finishing.forget(attempt, now);
      return 0;
    }
    return 1;
  }

  /** Whether a chain that has just come from the database was withdrawn meanwhile. */
  public boolean wasWithdrawn(PendingChain chain) {
    return expected.stream().anyMatch(request -> takesOut(chain, request));
  }

  /** No chain is on its way any more. */
  public void nothingOnItsWay() {
    expected.clear();
  }

  private boolean takesOut(PendingChain pending, Withdraw request) {
    Set<CallingRecord> matching = matching(pending.chain(), request);
    if (!matching.isEmpty()) {
      finishing.withdraw(pending, matching, request.withdrawn());
    }
    return !matching.isEmpty();
  }

  private static Set<CallingRecord> matching(Chain chain, Withdraw request) {
    return chain.records().stream()
        .filter(record -> matches(request.match(), chain.table(), record))
        .collect(Collectors.toSet());
  }

  private static boolean matches(ContactMatch match, ListTable table, CallingRecord record) {
    if (match instanceof ContactMatch.Phone phone) {
      return PhoneText.comparable(record.phone()).equals(PhoneText.comparable(phone.phone()));
    }
    String customer = ((ContactMatch.Customer) match).customerId();
    return record.custom(table.customerIdColumn()).map(Object::toString).stream()
        .anyMatch(customer::equals);
  }
}

package org.ocserver.session.dial;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.dialrule.DialCheck;
import org.ocserver.dialrule.DialCheck.Verdict;
import org.ocserver.dialrule.DialingTerms;
import org.ocserver.session.finish.Finishing;
import org.ocserver.session.state.CampaignState;
import org.ocserver.session.state.PendingChain;

/** Which contact of a chain is called; a chain of which none may be is seen to. */
public final class ContactChoice {
  private static final Logger LOG = System.getLogger(ContactChoice.class.getName());

  private final CampaignState campaign;
  private final Finishing finishing;
  private final DialCheck check;

  public ContactChoice(CampaignState campaign, Finishing finishing, DialCheck check) {
    this.campaign = campaign;
    this.finishing = finishing;
    this.check = check;
  }

  /**
   * The chain, which has just come from the database, with the first contact that is not closed
   * now: it was taken for the sake of one that is open. A machine chooses for itself.
   */
  public PendingChain begin(PendingChain pending, Instant now) {
    if (pending.treatment().isPresent()) {
      return pending;
    }
    DialingTerms terms = campaign.termsOf(pending.chain());
    for (CallingRecord record : pending.toTry()) {
      if (check.verdict(record, terms, now) != Verdict.NOT_NOW) {
        return pending.trying(record);
      }
    }
    return pending;
  }

  /**
   * The chain with the contact to call; empty if there is none, and the chain has been seen to. One
   * whose contact and time were settled before waits for that contact to open.
   */
  Optional<PendingChain> choose(PendingChain pending, Instant now) {
    DialingTerms terms = campaign.termsOf(pending.chain());
    Optional<CallingRecord> closed = Optional.empty();
    for (CallingRecord record : pending.toTry()) {
      Verdict verdict = check.verdict(record, terms, now);
      if (verdict == Verdict.ALLOWED) {
        return Optional.of(pending.trying(record));
      }
      if (verdict == Verdict.NOT_NOW && closed.isEmpty()) {
        closed = Optional.of(record);
      }
      if (verdict == Verdict.NOT_NOW && record == pending.next() && pending.isScheduled()) {
        break;
      }
      if (verdict == Verdict.DO_NOT_CALL) {
        campaign.markDoNotCall(record);
      }
      LOG.log(Level.DEBUG, "Record {0} is not called: {1}", record.recordId(), verdict);
    }
    seeTo(pending, closed.map(record -> check.nextOpening(record, terms, now)));
    return Optional.empty();
  }

  /**
   * @param opening of its first contact that is closed now, if one is
   */
  private void seeTo(PendingChain pending, Optional<Instant> opening) {
    if (opening.isEmpty()) {
      finishing.retire(pending);
    } else if (pending.isScheduled()) {
      finishing.postpone(pending, opening.get());
    } else {
      finishing.giveBack(pending);
    }
  }
}

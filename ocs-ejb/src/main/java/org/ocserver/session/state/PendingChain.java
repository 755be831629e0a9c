package org.ocserver.session.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.RecordType;
import org.ocserver.treatment.TreatmentHistory;

/**
 * A chain in memory that nobody is called for at the moment.
 *
 * @param next which of its records is to be tried
 * @param history the treatments applied so far
 * @param notBefore the earliest time for it
 * @param treatment by a document, if one treats it
 */
public record PendingChain(
    Chain chain,
    CallingRecord next,
    TreatmentHistory history,
    Instant notBefore,
    Optional<DocumentTreatment> treatment) {

  /** A chain that was not in memory before, and will not stay there. */
  public static PendingChain passing(Chain chain, Instant now) {
    return new PendingChain(chain, chain.first(), TreatmentHistory.EMPTY, now, Optional.empty());
  }

  /** Likewise, but trying another of its records. */
  public PendingChain trying(CallingRecord record) {
    return new PendingChain(chain, record, history, notBefore, treatment);
  }

  /** Likewise, but not before a time. */
  public PendingChain until(Instant time) {
    return new PendingChain(chain, next, history, time, treatment);
  }

  /** Likewise, with one more record. */
  PendingChain with(CallingRecord added) {
    return new PendingChain(chain.with(added), next, history, notBefore, treatment);
  }

  /** Likewise, without the record that was to be tried next, trying the one after it. */
  public Optional<PendingChain> withoutNext() {
    List<CallingRecord> left = chain.records().stream().filter(record -> record != next).toList();
    return afterThis()
        .map(
            after ->
                new PendingChain(
                    new Chain(chain.table(), left, chain.machine()),
                    after.next(),
                    history,
                    notBefore,
                    treatment));
  }

  /** Likewise, but standard treatments treat it. */
  public PendingChain withoutDocument() {
    return new PendingChain(chain, next, history, notBefore, Optional.empty());
  }

  /** Likewise, trying the record after this one, if there is one. */
  public Optional<PendingChain> afterThis() {
    int after = chain.records().indexOf(next) + 1;
    return after < chain.records().size()
        ? Optional.of(trying(chain.records().get(after)))
        : Optional.empty();
  }

  /** Whether the record to try, and the time for it, were settled before. */
  public boolean isScheduled() {
    return treatment.isPresent() || next.type() != RecordType.GENERAL;
  }

  /** The records to try, in order: the next one, and those after it. */
  public Iterable<CallingRecord> toTry() {
    return chain.records().subList(chain.records().indexOf(next), chain.records().size());
  }
}

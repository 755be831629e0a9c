package org.ocserver.session.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ocserver.callinglist.AnsweredQuestion;
import org.ocserver.callinglist.AttemptStart;
import org.ocserver.callinglist.ChainStore;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.DialClaim;
import org.ocserver.callinglist.Retrieval;
import org.ocserver.callinglist.StoreException;
import org.ocserver.contactlimit.ContactLedger;
import org.ocserver.contactlimit.Refusal;
import org.ocserver.contactlimit.Reservation;
import org.ocserver.dialrule.DialingTerms;
import org.ocserver.dialrule.TableMistakes;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.port.SessionOrders;
import org.ocserver.session.port.SessionStore;
import org.ocserver.session.settings.SessionOrder;

/** Asks a {@link ChainStore} on other threads, and posts what it answers. */
public final class AsyncSessionStore implements SessionStore {
  private static final Logger LOG = System.getLogger(AsyncSessionStore.class.getName());

  /** The most records that are named for each mistake in a list when it is loaded. */
  private static final int MISTAKES_TOLD = 20;

  private final ChainStore store;
  private final ContactLedger ledger;
  private final TableMistakes mistakes;
  private final SessionOrders orders;
  private final Executor executor;
  private final Consumer<SessionMessage> mailbox;

  public AsyncSessionStore(
      ChainStore store,
      ContactLedger ledger,
      TableMistakes mistakes,
      SessionOrders orders,
      Executor executor,
      Consumer<SessionMessage> mailbox) {
    this.store = store;
    this.ledger = ledger;
    this.mistakes = mistakes;
    this.orders = orders;
    this.executor = executor;
    this.mailbox = mailbox;
  }

  @Override
  public void retrieve(Retrieval request) {
    answer(
        () -> new SessionMessage.ChainsRetrieved(request, store.retrieve(request)),
        reason -> new SessionMessage.RetrievalFailed(request.table(), reason));
  }

  @Override
  public void begin(long batch, List<AttemptStart> attempts, List<Reservation> reservations) {
    answer(
        () -> {
          List<Refusal> refusals =
              reservations.isEmpty() ? List.of() : ledger.reserve(reservations);
          List<DialClaim> claims = store.begin(attempts);
          Map<String, DialClaim> byGuid = new HashMap<>();
          for (int i = 0; i < claims.size(); i++) {
            byGuid.put(attempts.get(i).guid(), claims.get(i));
          }
          return new SessionMessage.AttemptsBegun(batch, byGuid, refusals);
        },
        reason -> new SessionMessage.BeginFailed(batch, reason));
  }

  @Override
  public void release(List<String> guids) {
    unanswered(() -> ledger.release(guids), "Reserved attempts stay counted");
  }

  @Override
  public void save(long batch, List<ChainUpdate> updates) {
    answer(
        () -> new SessionMessage.Saved(batch, store.save(updates)),
        reason -> new SessionMessage.SaveFailed(batch, reason));
  }

  @Override
  public void keep(long number, int campaignGroupDbid, Optional<SessionOrder> order) {
    answer(
        () -> {
          order.ifPresentOrElse(orders::keep, () -> orders.forget(campaignGroupDbid));
          return new SessionMessage.OrderKept(number, Optional.empty());
        },
        reason -> new SessionMessage.OrderKept(number, Optional.of(reason)));
  }

  @Override
  public void countReady(Retrieval request) {
    answer(
        () -> new SessionMessage.ReadyCounted(request.table(), store.countReady(request)),
        reason -> new SessionMessage.RetrievalFailed(request.table(), reason));
  }

  @Override
  public void countAnswered(AnsweredQuestion question) {
    answer(
        () -> new SessionMessage.AnsweredCounted(question, store.answered(question)),
        SessionMessage.CountFailed::new);
  }

  @Override
  public void lookForMistakes(DialingTerms terms) {
    String list = terms.table().listName();
    unanswered(
        () ->
            mistakes
                .find(terms, MISTAKES_TOLD)
                .forEach(mistake -> LOG.log(Level.WARNING, "{0}: {1}", list, mistake.inWords())),
        list + " is not examined");
  }

  private void unanswered(Runnable work, String onFailure) {
    try {
      executor.execute(
          () -> {
            try {
              work.run();
            } catch (StoreException failure) {
              LOG.log(Level.WARNING, "{0}: {1}", onFailure, failure.getMessage());
            }
          });
    } catch (RejectedExecutionException rejected) {
      LOG.log(Level.WARNING, "{0}: {1}", onFailure, rejected.getMessage());
    }
  }

  private void answer(Supplier<SessionMessage> work, Function<String, SessionMessage> onFailure) {
    try {
      executor.execute(() -> mailbox.accept(attempt(work, onFailure)));
    } catch (RejectedExecutionException rejected) {
      mailbox.accept(onFailure.apply("no thread to ask the database: " + rejected.getMessage()));
    }
  }

  private static SessionMessage attempt(
      Supplier<SessionMessage> work, Function<String, SessionMessage> onFailure) {
    try {
      return work.get();
    } catch (StoreException failure) {
      return onFailure.apply(failure.getMessage());
    } catch (RuntimeException defect) {
      // Whatever it is, the session must get its answer.
      LOG.log(Level.ERROR, "The database was asked what it cannot be asked", defect);
      return onFailure.apply(defect.toString());
    }
  }
}

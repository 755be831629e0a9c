package org.ocserver.session.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.ocserver.callinglist.AddedRecord;
import org.ocserver.callinglist.Addition;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.ChainStore;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.session.message.RecordOutcome;
import org.ocserver.session.message.SessionMessage;

/**
 * Adds records to calling lists, and to chains that agents are working on. Thread safe.
 *
 * <p>Source: manual, "Adding Records to a Calling List".
 */
public final class Additions {
  private final SessionDirectory directory;
  private final ChainStore store;
  private final Executor database;

  Additions(SessionDirectory directory, ChainStore store, Executor database) {
    this.directory = directory;
    this.store = store;
    this.database = database;
  }

  /** Adds a record; the chain that it joins, if any, is not looked for in memory. */
  public CompletableFuture<Addition> add(AddedRecord record) {
    return CompletableFuture.supplyAsync(() -> store.add(record), database);
  }

  /**
   * Adds a record to the chain of a record at work. It can be asked for with the rest of the chain.
   *
   * @param agentLogin who asks, if that is known
   * @return that there is no such chain if nobody works on the record, or its chain is another
   */
  public CompletableFuture<Addition> addTo(
      int handle, Optional<String> agentLogin, AddedRecord record) {
    return directory
        .ask(reply -> new SessionMessage.ShowRecord(handle, agentLogin, reply))
        .thenComposeAsync(shown -> addTo(shown, handle, agentLogin, record), database);
  }

  private CompletableFuture<Addition> addTo(
      RecordOutcome shown, int handle, Optional<String> agentLogin, AddedRecord record) {
    if (!(shown instanceof RecordOutcome.Accepted found)
        || record.chainId().orElse(found.record().chainId()) != found.record().chainId()
        || !record.table().listName().equals(found.record().callingList())) {
      return CompletableFuture.completedFuture(new Addition.NoSuchChain());
    }
    AddedRecord.Holder holder =
        new AddedRecord.Holder(
            found.session().applicationDbid(), found.session().campaignGroupDbid());
    Addition outcome = store.add(record.heldBy(found.record().chainId(), holder));
    if (!(outcome instanceof Addition.Added added)) {
      return CompletableFuture.completedFuture(outcome);
    }
    return directory
        .ask(reply -> new SessionMessage.JoinChain(handle, agentLogin, added.record(), reply))
        .thenApplyAsync(
            joined -> {
              if (!(joined instanceof RecordOutcome.Accepted)) {
                release(added.record(), record, holder);
              }
              return outcome;
            },
            database);
  }

  /** The chain was done with meanwhile: the new record is left to itself. */
  private void release(CallingRecord added, AddedRecord record, AddedRecord.Holder holder) {
    store.save(
        List.of(
            new ChainUpdate(
                holder.applicationDbid(),
                holder.campaignGroupDbid(),
                record.table(),
                List.of(added.toUpdate(RecordStatus.READY)),
                Optional.empty())));
  }
}

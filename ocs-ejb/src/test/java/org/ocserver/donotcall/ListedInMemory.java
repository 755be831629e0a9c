package org.ocserver.donotcall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ocserver.callinglist.PhoneText;
import org.ocserver.callinglist.StoreException;

/** A store that can fail, and that can be changed while it is read. */
final class ListedInMemory implements DoNotCallStore {
  private final List<DoNotCallEntry> entries = new ArrayList<>();
  private final List<DoNotCallChange> changes = new ArrayList<>();
  private boolean down;
  private boolean feedDown;
  private Runnable whileReading = () -> {};

  ListedInMemory(DoNotCallEntry... entries) {
    this.entries.addAll(List.of(entries));
  }

  void goesDown() {
    down = true;
  }

  void comesBack() {
    down = false;
    feedDown = false;
  }

  void feedGoesDown() {
    feedDown = true;
  }

  void whileReading(Runnable action) {
    whileReading = action;
  }

  void load(DoNotCallEntry entry) {
    entries.add(entry);
  }

  /** As a backup would: the changes are no longer known. */
  void loseChanges() {
    changes.clear();
  }

  void loseChange(long number) {
    changes.removeIf(change -> change.number() == number);
  }

  @Override
  public void readAll(Consumer<DoNotCallEntry> each) {
    failIf(down);
    List.copyOf(entries).forEach(each);
    Runnable action = whileReading;
    whileReading = () -> {};
    action.run();
  }

  @Override
  public long lastChange() {
    failIf(down || feedDown);
    return changes.isEmpty() ? 0 : changes.get(changes.size() - 1).number();
  }

  @Override
  public List<DoNotCallChange> changesAfter(long number) {
    failIf(down || feedDown);
    return changes.stream().filter(change -> change.number() > number).limit(2).toList();
  }

  @Override
  public void add(List<DoNotCallAddition> additions) {
    failIf(down);
    for (DoNotCallAddition addition : additions) {
      entries.add(addition.entry());
      changes.add(new DoNotCallChange(next(), addition.entry(), false));
    }
  }

  @Override
  public void remove(DoNotCallRemoval removal, boolean formatted) {
    failIf(down);
    entries.removeIf(
        entry ->
            entry.tenantDbid() == removal.tenantDbid()
                && entry.customerId().equals(removal.customerId())
                && (formatted ? PhoneText.comparable(entry.phone()) : entry.phone())
                    .equals(removal.phone()));
    changes.add(
        new DoNotCallChange(
            next(),
            new DoNotCallEntry(
                removal.tenantDbid(), removal.phone(), removal.customerId(), Optional.empty()),
            true));
  }

  @Override
  public int forgetChangesBefore(Instant time) {
    return 0;
  }

  private long next() {
    return changes.isEmpty() ? 1 : changes.get(changes.size() - 1).number() + 1;
  }

  private static void failIf(boolean down) {
    if (down) {
      throw new StoreException("down", new IllegalStateException());
    }
  }
}

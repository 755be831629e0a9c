package org.ocserver.ownership;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Brings the duties in line with the term: begins them in their order, ends them in reverse. */
public final class Duties {
  private final Supplier<Stream<OwnerDuty>> found;
  private final Consumer<RuntimeException> onEndFailure;
  private final Deque<OwnerDuty> begun = new ArrayDeque<>();
  private List<OwnerDuty> inOrder = List.of();
  private Optional<Term> begunFor = Optional.empty();

  /** The term for which all duties are done. */
  private volatile Optional<Term> working = Optional.empty();

  /**
   * @param found gives the duties; asked when the first term begins
   * @param onEndFailure hears of duties that fail to end; the others end all the same
   */
  public Duties(Supplier<Stream<OwnerDuty>> found, Consumer<RuntimeException> onEndFailure) {
    this.found = found;
    this.onEndFailure = onEndFailure;
  }

  /** The term for which all has begun; empty while something has not. */
  public Optional<Term> working() {
    return working;
  }

  /**
   * Ends what was begun for another term, and begins what has not begun for this one.
   *
   * @param term empty if this server is not the owner
   * @throws RuntimeException if a duty cannot begin; those before it have, and the next call tries
   *     again
   */
  public synchronized void follow(Optional<Term> term) {
    if (!begunFor.equals(term)) {
      working = Optional.empty();
      endAll();
      begunFor = term;
    }
    if (term.isPresent() && working.isEmpty()) {
      if (inOrder.isEmpty()) {
        inOrder = found.get().sorted(Comparator.comparing(OwnerDuty::stage)).toList();
      }
      for (OwnerDuty duty : inOrder.subList(begun.size(), inOrder.size())) {
        duty.begin();
        begun.push(duty);
      }
      working = term;
    }
  }

  private void endAll() {
    while (!begun.isEmpty()) {
      try {
        begun.pop().end();
      } catch (RuntimeException failure) {
        onEndFailure.accept(failure);
      }
    }
  }
}

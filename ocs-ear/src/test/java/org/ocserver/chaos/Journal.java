package org.ocserver.chaos;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ocserver.chaos.audit.DesktopWord;
import org.ocserver.chaos.audit.Span;
import org.ocserver.chaos.audit.ThirdPartyChange;

/** What happened beside the switch and the table, noted as it happened. */
final class Journal {
  private final Queue<DesktopWord> words = new ConcurrentLinkedQueue<>();
  private final Queue<ThirdPartyChange> changes = new ConcurrentLinkedQueue<>();
  private final List<Span> pauses = new CopyOnWriteArrayList<>();
  private final List<Span> plannedRestarts = new CopyOnWriteArrayList<>();

  void note(DesktopWord word) {
    words.add(word);
  }

  void note(ThirdPartyChange change) {
    changes.add(change);
  }

  /** Somebody was stopped, so that what was under way came late. */
  void pause(Span pause) {
    pauses.add(pause);
  }

  void plannedRestart(Span restart) {
    plannedRestarts.add(restart);
  }

  List<DesktopWord> words() {
    return List.copyOf(words);
  }

  List<ThirdPartyChange> changes() {
    return List.copyOf(changes);
  }

  List<Span> pauses() {
    return List.copyOf(pauses);
  }

  List<Span> plannedRestarts() {
    return List.copyOf(plannedRestarts);
  }
}

package org.ocserver.sequence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.ocserver.callinglist.StoreException;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.SessionSnapshot;

/**
 * Carries out what a sequence wants, step by step, until there is nothing to do for now; then it
 * tells what has changed, and answers those who wait.
 */
final class SequenceDriver {
  private static final Logger LOG = System.getLogger(SequenceDriver.class.getName());

  /** So many steps follow each other at most; the rest waits until time has gone on. */
  private static final int MAX_STEPS = 20;

  private final SequenceRun run;
  private final SequencePorts world;
  private final List<CompletableFuture<SequenceOutcome>> waiting = new ArrayList<>();
  private Optional<SequenceState> stored;
  private SequenceView lastTold;
  private boolean forgotten;
  private boolean busy;
  private int steps;

  /**
   * @param stored what the database has of it; empty if nothing
   */
  SequenceDriver(SequenceRun run, Optional<SequenceState> stored, SequencePorts world) {
    this.run = run;
    this.stored = stored;
    this.world = world;
    lastTold = view();
  }

  SequenceRun run() {
    return run;
  }

  SequenceView view() {
    return run.view(world.applicationDbid());
  }

  /** Whether it is over and no longer stored. */
  boolean isForgotten() {
    return forgotten;
  }

  /**
   * Keeps it as it is.
   *
   * @throws StoreException if the database fails
   */
  void store() {
    SequenceState state = run.state();
    boolean isWhole = stored.filter(before -> before.sequence().equals(state.sequence())).isEmpty();
    if (isWhole) {
      world.store().save(world.applicationDbid(), state);
    } else if (!stored.get().equals(state)) {
      world.store().progress(world.applicationDbid(), state);
    }
    stored = Optional.of(state);
  }

  /** Answers when there is nothing to do for now. */
  CompletableFuture<SequenceOutcome> settled() {
    CompletableFuture<SequenceOutcome> reply = new CompletableFuture<>();
    waiting.add(reply);
    advance();
    return reply;
  }

  /** Takes the steps that are due. */
  void advance() {
    if (!busy) {
      steps = 0;
      step();
    }
  }

  private void step() {
    keep();
    if (run.isOver() || ++steps > MAX_STEPS) {
      rest();
    } else if (run.needsLook()) {
      busy = true;
      SequenceState at = run.state();
      world
          .campaigns()
          .look(at.sequence().groupDbid(), at.current())
          .whenComplete((found, failure) -> world.post(() -> looked(at, found, failure)));
    } else {
      take(run.next(world.now()));
    }
  }

  private void looked(SequenceState at, Optional<SessionSnapshot> found, Throwable failure) {
    busy = false;
    if (failure != null) {
      failed(failure);
    } else if (at.item() == run.state().item()) {
      take(run.next(found, world.now()));
    }
  }

  private void take(ItemStep step) {
    switch (step) {
      case REST -> {
        keep();
        rest();
      }
      case LOOK_AGAIN -> step();
      case LAUNCH, LOAD, START, STOP, COMPLETE -> carryOut(step);
    }
  }

  private void carryOut(ItemStep step) {
    if (!keep() && step.mustBeStored()) {
      rest();
      return;
    }
    busy = true;
    SequenceState at = run.state();
    world
        .campaigns()
        .carryOut(step, at.sequence().groupDbid(), at.current())
        .whenComplete((outcome, failure) -> world.post(() -> carriedOut(step, outcome, failure)));
  }

  private void carriedOut(ItemStep step, Optional<CommandOutcome> outcome, Throwable failure) {
    busy = false;
    if (failure != null) {
      failed(failure);
    } else {
      outcome.ifPresent(answer -> run.on(step, answer, world.now()));
      step();
    }
  }

  /** The session failed: it is tried again when time has gone on. */
  private void failed(Throwable failure) {
    LOG.log(
        Level.WARNING,
        "A campaign of the sequence of group " + run.state().sequence().groupDbid() + " failed",
        failure);
    rest();
  }

  /** Has the database keep it as it is; false if that fails. */
  private boolean keep() {
    try {
      if (!run.isOver()) {
        store();
      } else if (!forgotten) {
        world.store().forget(world.applicationDbid(), run.state().sequence().groupDbid());
        forgotten = true;
      }
      return true;
    } catch (StoreException failure) {
      LOG.log(
          Level.WARNING,
          "The sequence of group {0} is not stored for now: {1}",
          run.state().sequence().groupDbid(),
          failure.getMessage());
      return false;
    }
  }

  private void rest() {
    SequenceView view = view();
    List<SequenceEvent.Kind> kinds = run.told();
    kinds.forEach(kind -> world.tell(new SequenceEvent(kind, view)));
    if (kinds.isEmpty() && !view.equals(lastTold)) {
      world.tell(new SequenceEvent(SequenceEvent.Kind.STATUS_CHANGED, view));
    }
    lastTold = view;
    List<CompletableFuture<SequenceOutcome>> answered = List.copyOf(waiting);
    waiting.clear();
    answered.forEach(reply -> reply.complete(new SequenceOutcome.Done(view)));
  }
}

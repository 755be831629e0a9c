package org.ocserver.sequence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ocserver.sequence.SequenceEvent.Kind;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionStatus;

/**
 * A sequence's state machine. Told how the campaign of its item is, it says what to do next; told
 * what came of that, it goes on.
 */
final class SequenceRun {
  private static final Logger LOG = System.getLogger(SequenceRun.class.getName());

  private SequenceState state;
  private SessionStatus campaign = SessionStatus.NOT_LOADED;
  private boolean over;

  /** What the item's session had counted at the last look; empty before the first. */
  private Optional<ItemCounts> counted = Optional.empty();

  private final List<Kind> untold = new ArrayList<>();

  private SequenceRun(SequenceState state) {
    this.state = state;
  }

  static SequenceRun loaded(CampaignSequence sequence) {
    SequenceRun run = new SequenceRun(SequenceState.loaded(sequence));
    run.untold.add(Kind.LOADED);
    return run;
  }

  /** Goes on where the server went down; its campaigns are not loaded. */
  static SequenceRun restored(SequenceState stored) {
    return new SequenceRun(stored.at(stored.stage().afterRestart()));
  }

  SequenceState state() {
    return state;
  }

  /** Whether nothing is left to be done. */
  boolean isOver() {
    return over;
  }

  /** What has happened since this was last asked. */
  List<Kind> told() {
    List<Kind> kinds = List.copyOf(untold);
    untold.clear();
    return kinds;
  }

  /** Starts, or goes on after a stop; false if it is started, or over soon. */
  boolean start(Instant now) {
    boolean isNew = state.stage() == ItemStage.NOT_STARTED;
    if (state.leaving() || !isNew && !state.held()) {
      return false;
    }
    state = state.held(false);
    switch (state.stage()) {
      case NOT_STARTED ->
          state = state.turnOf(0, state.sequence().startTime().filter(now::isBefore).orElse(now));
      case HOLDING, RELOADING, HELD -> state = state.at(ItemStage.STARTING);
      case WAITING, STARTING, RUNNING, ENDING -> {}
    }
    untold.add(Kind.STARTED);
    return true;
  }

  /** Stops dialing, and starts no item until it is started again; false if it is not started. */
  boolean stop() {
    if (state.leaving() || state.held() || state.stage() == ItemStage.NOT_STARTED) {
      return false;
    }
    state = state.held(true);
    switch (state.stage()) {
      case RUNNING -> state = state.at(ItemStage.HOLDING);
      case STARTING -> state = state.at(ItemStage.RELOADING);
      case NOT_STARTED, WAITING, HOLDING, RELOADING, HELD, ENDING -> {}
    }
    untold.add(Kind.STOPPED);
    return true;
  }

  /** Unloads; false if it is being unloaded already. */
  boolean leave() {
    if (state.leaving()) {
      return false;
    }
    state = state.left();
    if (state.stage().isUnderWay()) {
      state = state.at(ItemStage.ENDING);
    } else {
      end();
    }
    return true;
  }

  /** Whether the campaign of the item dials, so that it can dial in another way. */
  boolean isDialing() {
    return state.stage() == ItemStage.RUNNING;
  }

  /** The item's campaign dials in another way. */
  void modeChanged(int item, DialParameters dialing) {
    state = state.dialing(state.sequence().dialing(item, dialing));
    untold.add(Kind.MODE_CHANGED);
  }

  /** Whether what comes next depends on the campaign of the item. */
  boolean needsLook() {
    return state.stage().isUnderWay();
  }

  /** What to do next if that depends on no campaign. */
  ItemStep next(Instant now) {
    if (state.stage() == ItemStage.WAITING && !state.held() && !now.isBefore(state.waitUntil())) {
      return lookAgainAt(ItemStage.STARTING);
    }
    return ItemStep.REST;
  }

  /**
   * What to do next.
   *
   * @param found the item's campaign; absent if there is no such campaign group any more
   */
  ItemStep next(Optional<SessionSnapshot> found, Instant now) {
    if (found.isEmpty()) {
      skip("there is no such campaign group", now);
      return ItemStep.LOOK_AGAIN;
    }
    campaign = found.get().status();
    ItemCounts seen = ItemCounts.of(found.get());
    state = state.counted(state.counts().plus(counted.orElse(seen), seen));
    counted = Optional.of(seen);
    return switch (campaign) {
      case NOT_LOADED -> whenNotLoaded(now);
      case ACTIVE -> whenActive(now);
      case RUNNING -> whenRunning(now);
      case WAITING_UNLOAD, UNLOAD_IN_PROGRESS, INACTIVE -> whenUnloading();
    };
  }

  private ItemStep whenNotLoaded(Instant now) {
    boolean mayRun = !isAtItsEnd(now);
    if (mayRun && state.stage() == ItemStage.STARTING) {
      return ItemStep.LAUNCH;
    }
    if (mayRun && state.stage() == ItemStage.RELOADING) {
      return ItemStep.LOAD;
    }
    endItem(now);
    return ItemStep.LOOK_AGAIN;
  }

  private ItemStep whenActive(Instant now) {
    if (isAtItsEnd(now)) {
      state = state.at(ItemStage.ENDING);
    }
    return switch (state.stage()) {
      case STARTING -> ItemStep.START;
      case RUNNING -> {
        state = state.held(true);
        untold.add(Kind.STOPPED);
        yield lookAgainAt(ItemStage.HELD);
      }
      case HOLDING, RELOADING -> lookAgainAt(ItemStage.HELD);
      case ENDING -> ItemStep.COMPLETE;
      case HELD, NOT_STARTED, WAITING -> ItemStep.REST;
    };
  }

  private ItemStep whenRunning(Instant now) {
    if (isAtItsEnd(now)) {
      state = state.at(ItemStage.ENDING);
    }
    return switch (state.stage()) {
      case STARTING -> lookAgainAt(ItemStage.RUNNING);
      case HOLDING -> ItemStep.STOP;
      case RELOADING, HELD -> {
        state = state.held(false);
        untold.add(Kind.STARTED);
        yield lookAgainAt(ItemStage.RUNNING);
      }
      case ENDING -> ItemStep.COMPLETE;
      case RUNNING, NOT_STARTED, WAITING -> ItemStep.REST;
    };
  }

  /** Others unload it: what has begun ends; what has not waits until that is done. */
  private ItemStep whenUnloading() {
    if (state.stage() != ItemStage.STARTING && state.stage() != ItemStage.RELOADING) {
      state = state.at(ItemStage.ENDING);
    }
    return ItemStep.REST;
  }

  private boolean isAtItsEnd(Instant now) {
    return state.current().stop().areMet(state.counts(), now);
  }

  private ItemStep lookAgainAt(ItemStage next) {
    state = state.at(next);
    return ItemStep.LOOK_AGAIN;
  }

  /** A step was carried out, or refused. */
  void on(ItemStep step, CommandOutcome outcome, Instant now) {
    campaign = outcome.session().status();
    if (outcome instanceof CommandOutcome.Refused refused) {
      refused(step, refused, now);
    } else if (!state.leaving()) {
      // An unload that was asked for meanwhile stays what is to be done.
      switch (step) {
        case LAUNCH, START ->
            state = state.at(state.held() ? ItemStage.HOLDING : ItemStage.RUNNING);
        case LOAD, STOP -> state = state.at(state.held() ? ItemStage.HELD : ItemStage.STARTING);
        case COMPLETE, REST, LOOK_AGAIN -> {}
      }
    }
  }

  private void refused(ItemStep step, CommandOutcome.Refused refused, Instant now) {
    boolean isOvertaken =
        switch (refused.error()) {
          case CM_ERROR_CAMPAIGN_NOT_LOADED,
              CM_ERROR_CAMPAIGN_ALREADY_LOADED,
              CM_ERROR_CAMPAIGN_NOT_STARTED,
              CM_ERROR_CAMPAIGN_ALREADY_STARTED ->
              true;
          default -> false;
        };
    if (isOvertaken) {
      return;
    }
    String reason = reason(refused.error(), refused.detail());
    if (step == ItemStep.START) {
      tellWhy(reason);
      state = state.at(ItemStage.ENDING);
    } else {
      skip(reason, now);
    }
  }

  private static String reason(CampaignError error, String detail) {
    return error.description() + " " + detail;
  }

  private void skip(String reason, Instant now) {
    tellWhy(reason);
    endItem(now);
  }

  private void tellWhy(String reason) {
    LOG.log(
        Level.WARNING,
        "The sequence of group {0} passes over item {1}, campaign {2}: {3}",
        state.sequence().groupDbid(),
        state.item() + 1,
        state.current().campaignDbid(),
        reason);
  }

  private void endItem(Instant now) {
    if (state.leaving() || state.item() + 1 == state.sequence().items().size()) {
      end();
    } else {
      state = state.turnOf(state.item() + 1, now);
      campaign = SessionStatus.NOT_LOADED;
      counted = Optional.empty();
    }
  }

  private void end() {
    over = true;
    untold.add(Kind.UNLOADED);
  }

  SequenceView view(int applicationDbid) {
    return SequenceView.of(applicationDbid, state, campaign, over);
  }
}

package org.ocserver.dialrule;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.callinglist.LocalSchedule;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;

/** Which obstacles a record's own state puts in the way at one moment. Not thread safe. */
public final class DialRules {
  private static final int SECONDS_OF_AN_HOUR = 3600;

  private final DialingTerms terms;
  private final Instant at;
  private final Map<RecordState, Optional<Obstacle>> first = new HashMap<>();

  public DialRules(DialingTerms terms, Instant at) {
    this.terms = terms;
    this.at = at;
  }

  /** What a record counts for; absent if its state puts nothing in the way. */
  public Optional<Obstacle> obstacle(RecordState state) {
    return first.computeIfAbsent(state, unknown -> obstacles(state).stream().findFirst());
  }

  /** Everything that is in the way, in order. */
  public List<Obstacle> obstacles(RecordState state) {
    return Arrays.stream(Obstacle.values()).filter(it -> isMet(it, state, 0)).toList();
  }

  /** Whether it would be due and within its hours so many hours later, if nothing else changes. */
  public boolean isOpenIn(RecordState state, int later) {
    return Arrays.stream(Obstacle.values()).noneMatch(it -> isMet(it, state, later));
  }

  private boolean isMet(Obstacle obstacle, RecordState state, int later) {
    return switch (obstacle) {
      case NO_KEY -> !state.hasKey();
      case FILTERED_OUT -> !state.isInList();
      case STATUS -> state.status() != RecordStatus.READY.value();
      case CHAIN_HELD -> state.chain().isHeld();
      case TYPE -> !isTypeDialed(state);
      case OTHER_GROUP -> isKeptForOthers(state);
      case NO_TIME -> isTypeDialed(state) && state.dueInHours() == RecordState.NO_TIME;
      case SCHEDULED -> state.dueInHours() > later && state.dueInHours() != RecordState.NO_TIME;
      case MAX_ATTEMPTS -> state.isExhausted();
      case NO_CONTACT -> !state.hasContact();
      case NO_CHAIN -> !state.chain().isThere();
      case CHAIN_PLACE -> !state.chain().hasPlaces();
      case LONG_CHAIN -> !state.chain().isShort();
      case UNKNOWN_TIME_ZONE -> !isZoneKnown(state);
      case IMPOSSIBLE_WINDOW -> !isWindowPossible(state);
      case CHAIN_MATE -> !state.chain().areMatesSound();
      case OUTSIDE_HOURS ->
          isZoneKnown(state)
              && isWindowPossible(state)
              && state.window().filter(window -> isOpen(window, state, later)).isEmpty();
      case BUSINESS_CLOSED -> isZoneKnown(state) && !isOpen(terms.hours(), state, later);
      // Of whom the record reaches, and of who dials: see ContactRules and explanations.
      case DO_NOT_CALL_NUMBER, DO_NOT_CALL_CUSTOMER, CONTACT_LIMIT, NO_SESSION -> false;
    };
  }

  private static boolean isTypeDialed(RecordState state) {
    return RecordType.of(state.type()).filter(RecordStatus.READY::allows).isPresent();
  }

  private boolean isKeptForOthers(RecordState state) {
    return RecordType.of(state.type()).filter(RecordType::isKeptForItsGroup).isPresent()
        && !terms.callers().isEmpty()
        && terms.callers().stream()
            .noneMatch(caller -> caller.takes(state.keptForCampaign(), state.keptForGroup()));
  }

  private boolean isZoneKnown(RecordState state) {
    return terms.timeZones().zone(state.timeZoneDbid()).isPresent();
  }

  private static boolean isWindowPossible(RecordState state) {
    return state.window().filter(window -> window.problem().isEmpty()).isPresent();
  }

  private boolean isOpen(LocalSchedule schedule, RecordState state, int later) {
    Instant then = at.plusSeconds((long) later * SECONDS_OF_AN_HOUR);
    return terms
        .timeZones()
        .zone(state.timeZoneDbid())
        .filter(zone -> schedule.isOpen(then, zone))
        .isPresent();
  }
}

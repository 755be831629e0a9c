package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ocserver.callinglist.ChainScope;
import org.ocserver.callinglist.ContactMatch;
import org.ocserver.campaign.DialMode;
import org.ocserver.mode.DialingModes;
import org.ocserver.session.message.AttemptStage;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.TelephonyEvent.CallEvent;
import org.ocserver.telephony.TelephonyEvent.Dialing;
import org.ocserver.telephony.TelephonyEvent.Established;
import org.ocserver.telephony.TelephonyEvent.Ringing;
import org.ocserver.telephony.TelephonyEvent.TreatmentApplied;

/** What agents do, and what befalls the link, at each moment of a call, in each mode. */
class AgentEventMatrixTest {
  private static final int RECORDS = 5;

  /** A moment of the one agent's, or a customer's, first call. */
  enum Moment {
    BEFORE,
    ENGAGING_RINGS,
    ENGAGED,
    DIALING,
    ANSWERED,
    AGENT_RINGS,
    TALKING,
    WRAP_UP
  }

  /** What happens then. */
  enum What {
    LOGOUT,
    NOT_READY,
    SMART_LOGOUT,
    HANG_UP,
    CUSTOMER_HANGS_UP,
    LINK_LOST,
    LINK_LOST_FOR_LONG,
    STOP,
    UNLOAD,
    FORCE_UNLOAD,
    MODE_CHANGE,
    CANCEL
  }

  static List<Arguments> cells() {
    List<Arguments> cells = new ArrayList<>();
    for (DialMode mode : DialMode.values()) {
      for (Moment moment : momentsOf(mode)) {
        for (What what : What.values()) {
          cells.add(Arguments.of(mode, moment, what));
        }
      }
    }
    return cells;
  }

  private static Set<Moment> momentsOf(DialMode mode) {
    return switch (DialingModes.flowOf(mode)) {
      case TRANSFER -> EnumSet.complementOf(EnumSet.of(Moment.ENGAGING_RINGS, Moment.ENGAGED));
      case SEIZING -> EnumSet.complementOf(EnumSet.of(Moment.AGENT_RINGS));
      case APPLICATION -> EnumSet.of(Moment.BEFORE, Moment.DIALING, Moment.ANSWERED);
      case AGENT_CALLS -> EnumSet.of(Moment.BEFORE, Moment.WRAP_UP);
    };
  }

  @ParameterizedTest
  @MethodSource("cells")
  void shouldLoseNothingAndLeaveNothingBehind(DialMode mode, Moment moment, What what) {
    try (ModeWorld modes =
        ModeWorld.with(
            ", transferDnDbid: 1, channels: 2",
            "stale_clean_timeout: \"5\"",
            "agents",
            "2",
            "answer.seconds",
            "fixed(2)")) {
      modes.world.addMany(RECORDS);
      modes.run(mode);
      if (comes(modes, moment)) {
        happens(modes, what);
      }
      boolean linkLost = what == What.LINK_LOST || what == What.LINK_LOST_FOR_LONG;
      modes.advance(200);
      countersAddUp(modes);
      int records = RECORDS + (goesOn(modes, mode) ? 1 : 0);
      ModeTransitionTest.previewsAreRejected(modes);
      modes.closeBooks(records, linkLost);
    }
  }

  /** If the campaign still runs, nothing is stuck: one more record is dialed, and talked about. */
  private static boolean goesOn(ModeWorld modes, DialMode mode) {
    boolean goesOn = modes.world.status().status() == SessionStatus.RUNNING && !mode.isPreview();
    if (goesOn) {
      modes.world.add("5559999");
      int talks = modes.talks().size() + modes.heard(TreatmentApplied.class).size();
      modes.advance(60);
      assertThat(modes.customers()).extracting(Dialing::destination).contains("5559999");
      assertThat(modes.talks().size() + modes.heard(TreatmentApplied.class).size())
          .isEqualTo(talks + 1);
    }
    return goesOn;
  }

  private static void countersAddUp(ModeWorld modes) {
    SessionSnapshot session = modes.world.status();
    if (session.status() != SessionStatus.NOT_LOADED) {
      assertThat(session.dials()).isEqualTo(modes.customers().size());
      assertThat(session.lost()).isLessThanOrEqualTo(session.answered());
      assertThat(session.answered()).isLessThanOrEqualTo(session.dials());
    }
  }

  /** Lets time go on to the moment; false if it does not come in this mode. */
  private static boolean comes(ModeWorld modes, Moment moment) {
    for (int step = 0; step < 400; step++) {
      if (isNow(modes, moment)) {
        return true;
      }
      modes.advance(0.1);
    }
    return false;
  }

  private static boolean isNow(ModeWorld modes, Moment moment) {
    return switch (moment) {
      case BEFORE -> true;
      case ENGAGING_RINGS -> modes.heard(Ringing.class).stream().anyMatch(ModeWorld::isEngaging);
      case ENGAGED -> modes.heard(Established.class).stream().anyMatch(ModeWorld::isEngaging);
      case DIALING -> !modes.customers().isEmpty();
      case ANSWERED ->
          modes.heard(Established.class).stream().anyMatch(e -> e.dn().equals(ModeWorld.TRUNKS));
      case AGENT_RINGS ->
          modes.heard(Ringing.class).stream().anyMatch(event -> !ModeWorld.isEngaging(event));
      case TALKING -> !modes.talks().isEmpty();
      case WRAP_UP -> modes.world.status().calls().containsKey(AttemptStage.ON_DESKTOP);
    };
  }

  private static void happens(ModeWorld modes, What what) {
    SessionWorld world = modes.world;
    switch (what) {
      case LOGOUT -> {
        new AgentEvents(world, "agent1", "7001").logOut();
        new AgentEvents(world, "agent2", "7002").logOut();
      }
      case NOT_READY -> new AgentEvents(world, "agent1", "7001").notReady();
      case SMART_LOGOUT -> world.sessions.logOut(world.group(), "agent1").join();
      case HANG_UP -> ends(modes, true);
      case CUSTOMER_HANGS_UP -> ends(modes, false);
      case LINK_LOST -> {
        world.phone.disconnect();
        world.phone.connect();
      }
      case LINK_LOST_FOR_LONG -> {
        world.phone.disconnect();
        modes.advance(90);
        world.phone.connect();
      }
      case STOP -> world.stop();
      case UNLOAD -> world.unload();
      case FORCE_UNLOAD -> world.commands().forceUnload(world.group()).join();
      case MODE_CHANGE -> {
        for (DialMode mode : DialMode.values()) {
          modes.change(mode);
        }
      }
      case CANCEL ->
          modes
              .customers()
              .forEach(
                  dial ->
                      world
                          .withdrawals
                          .cancel(
                              1,
                              OptionalInt.empty(),
                              new ContactMatch.Phone(dial.destination()),
                              ChainScope.ALL_CHAIN)
                          .join());
    }
  }

  /** The last call of agents, or of customers, that is still there is released. */
  private static void ends(ModeWorld modes, boolean ofAgents) {
    List<CallEvent> all = modes.heard(CallEvent.class);
    Optional<ConnectionId> last = Optional.empty();
    for (CallEvent event : all) {
      boolean atAgent =
          event instanceof Ringing
              || event instanceof Established up && !up.dn().equals(ModeWorld.TRUNKS);
      if (modes.open().contains(event.call()) && (!ofAgents || atAgent)) {
        last = Optional.of(event.call());
      }
    }
    last.ifPresent(call -> modes.world.phone.releaseCall(0, call));
  }
}

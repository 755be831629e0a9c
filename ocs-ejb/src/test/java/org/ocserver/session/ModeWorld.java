package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.TelephonyEvent.Abandoned;
import org.ocserver.telephony.TelephonyEvent.CallEvent;
import org.ocserver.telephony.TelephonyEvent.DestinationBusy;
import org.ocserver.telephony.TelephonyEvent.Dialing;
import org.ocserver.telephony.TelephonyEvent.Established;
import org.ocserver.telephony.TelephonyEvent.Released;

/** A campaign whose calls are held at a trunk group, so that it can dial in any mode. */
final class ModeWorld implements AutoCloseable {
  /** The trunk group. */
  static final String TRUNKS = "8000";

  final SessionWorld world;

  private ModeWorld(SessionWorld world) {
    this.world = world;
  }

  /** Its answered and engaging calls go to the queue 9000; a dial rings 10 s, a talk lasts 20 s. */
  static ModeWorld queued(String options, String... settings) {
    return with(", transferDnDbid: 1", options, settings);
  }

  /** It has no queue: agents are engaged at their own DNs. */
  static ModeWorld direct(String options, String... settings) {
    return with("", options, settings);
  }

  /**
   * @param more properties of the campaign group
   * @param options of the campaign, as {@code name: value, name: value}
   * @param settings of the simulator, key and value in turn
   */
  static ModeWorld with(String more, String options, String... settings) {
    return with(more, options, text -> text, settings);
  }

  private static ModeWorld with(
      String more, String options, UnaryOperator<String> change, String... settings) {
    String[] all =
        Stream.concat(
                Stream.of(
                    "answer.seconds", "fixed(1)",
                    "ring.seconds", "fixed(10)",
                    "talk.seconds", "fixed(20)",
                    "acw.seconds", "fixed(5)",
                    "patience.seconds", "fixed(25)",
                    "application.seconds", "fixed(20)"),
                Stream.of(settings))
            .toArray(String[]::new);
    return new ModeWorld(
        new SessionWorld(
            SessionWorld.MORNING,
            text ->
                change.apply(
                    text.replace(
                            "persons:\n",
                            "  - {dbid: 2, tenantDbid: 1, switchDbid: 1, number: \"8000\", type: trunk_group}\npersons:\n")
                        .replace("originationDnDbid: 1", "originationDnDbid: 2" + lines(more))
                        .replace(
                            "lists: [{listDbid: 1}]",
                            "options: {default: {" + options + "}}, lists: [{listDbid: 1}]")),
            store -> store,
            all));
  }

  /** Its group are two places with ports of an IVR; it has no queue. */
  static ModeWorld ports(String more, String options, String... settings) {
    return with(
        more,
        options,
        text ->
            text.replace(
                    "persons:\n",
                    """
                      - {dbid: 11, tenantDbid: 1, switchDbid: 1, number: "7501", type: voice_treatment_port}
                      - {dbid: 12, tenantDbid: 1, switchDbid: 1, number: "7502", type: voice_treatment_port}
                    places:
                      - {dbid: 21, tenantDbid: 1, name: First, dns: [11]}
                      - {dbid: 22, tenantDbid: 1, name: Second, dns: [12]}
                    placeGroups:
                      - {dbid: 31, tenantDbid: 1, name: Ports, places: [21, 22]}
                    persons:
                    """)
                .replace("groupDbid: 234", "groupDbid: 31")
                .replace("agent_group", "place_group"),
        settings);
  }

  private static String lines(String more) {
    return more.replace(", ", "\n    ");
  }

  CommandOutcome run(DialMode mode) {
    world.load();
    return start(mode);
  }

  CommandOutcome start(DialMode mode) {
    return world.start(parameters(mode));
  }

  static DialParameters parameters(DialMode mode) {
    return new DialParameters(mode, OptimizeBy.OVERDIAL_RATE, 3);
  }

  CommandOutcome change(DialMode mode) {
    return world.commands().changeMode(world.group(), parameters(mode)).join();
  }

  void advance(double seconds) {
    world.advance(Duration.ofMillis(Math.round(seconds * 1000)));
  }

  <E> List<E> heard(Class<E> kind) {
    return world.telephony.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The dials of customers, in order. */
  List<Dialing> customers() {
    return heard(Dialing.class).stream().filter(dial -> !isEngaging(dial)).toList();
  }

  /** The calls that engage agents, in order. */
  List<Dialing> engaging() {
    return heard(Dialing.class).stream().filter(ModeWorld::isEngaging).toList();
  }

  static boolean isEngaging(CallEvent event) {
    return event.userData().get("GSW_CALL_TYPE").equals(Optional.of("ENGAGING"));
  }

  /** When agents and customers began to talk. */
  List<Established> talks() {
    return heard(Established.class).stream()
        .filter(event -> !isEngaging(event) && !event.dn().equals(TRUNKS))
        .toList();
  }

  /** Calls that the switch has begun and not ended, as far as was heard. */
  Set<ConnectionId> open() {
    Set<ConnectionId> open = new HashSet<>();
    for (CallEvent event : heard(CallEvent.class)) {
      if (event instanceof Released
          || event instanceof DestinationBusy
          || event instanceof Abandoned) {
        open.remove(event.call());
      } else {
        open.add(event.call());
      }
    }
    return open;
  }

  /**
   * Stops and unloads, waits until all is over, and checks what must hold however the calls went:
   * no record is lost or held, none was dialed twice, each attempt has its end, no call is left.
   *
   * @param records that the list has
   * @param linkLost whether the link was lost, so that ends of calls went unheard
   */
  void closeBooks(int records, boolean linkLost) {
    world.unload();
    for (int i = 0; i < 40 && world.status().status() != SessionStatus.NOT_LOADED; i++) {
      advance(60);
    }
    assertThat(world.status().status()).isEqualTo(SessionStatus.NOT_LOADED);
    assertThat(world.count("SELECT COUNT(*) FROM \"customers\"")).isEqualTo(records);
    assertThat(world.count("SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = 2"))
        .as("records still retrieved")
        .isZero();
    assertThat(customers().stream().map(Dialing::destination)).doesNotHaveDuplicates();
    assertThat(world.count("SELECT COUNT(*) FROM ocs_call_attempt WHERE ended_at IS NULL"))
        .as("attempts without an end")
        .isZero();
    if (AgentEvents.of(world, SessionEvent.RecordPushed.class).isEmpty()) {
      assertThat(world.count("SELECT COALESCE(SUM(\"attempt\"), 0) FROM \"customers\""))
          .as("attempts counted")
          .isEqualTo(customers().size());
    }
    assertThat(
            world.count(
                "SELECT COUNT(*) FROM \"customers\" WHERE \"attempt\" > 0 AND \"call_result\" = 28"))
        .as("dialed, without a result")
        .isZero();
    if (!linkLost) {
      assertThat(open()).as("calls left at the switch").isEmpty();
    }
    assertThat(world.phone.statistics().trunksInUse()).isZero();
  }

  @Override
  public void close() {
    world.close();
  }
}

package org.ocserver.telephony.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.EngagingCall;
import org.ocserver.telephony.PredictiveCall;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent;
import org.ocserver.telephony.TelephonyEvent.CallEvent;
import org.ocserver.telephony.simulator.settings.SimulatorSettings;
import org.ocserver.telephony.simulator.time.VirtualScheduler;

/** A switch in virtual time and all that it reported. */
final class PlayedSwitch {
  static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
  static final Duration RING_TIMEOUT = Duration.ofSeconds(20);

  final VirtualScheduler time;
  final List<TelephonyEvent> events = new ArrayList<>();
  final SimulatedSwitch phone;
  private long references;

  private PlayedSwitch(SimulatorSettings settings, Instant start) {
    time = new VirtualScheduler(start);
    phone = new SimulatedSwitch("switch", settings, time, events::add);
  }

  /** A switch by these settings, given as key, value, key, value…; its agents are ready. */
  static PlayedSwitch with(String... settings) {
    return started(new PlayedSwitch(SimulatorSettings.from(properties(settings)), START));
  }

  /** A switch by the default settings that comes up at this instant. */
  static PlayedSwitch startedAt(Instant start) {
    return started(new PlayedSwitch(SimulatorSettings.defaults(), start));
  }

  private static PlayedSwitch started(PlayedSwitch played) {
    played.phone.start();
    played.time.advance(Duration.ofSeconds(1));
    return played;
  }

  /** As {@link #with}, but all lengths of time fixed, one agent, and every customer answers. */
  static PlayedSwitch plain(String... settings) {
    return with(
        Stream.concat(
                Stream.of(
                    "agents", "1",
                    "outcome.ANSWER", "1",
                    "ring.seconds", "fixed(5)",
                    "signal.seconds", "fixed(2)",
                    "answer.seconds", "fixed(1)",
                    "talk.seconds", "fixed(30)",
                    "acw.seconds", "fixed(10)",
                    "patience.seconds", "fixed(15)",
                    "machine.seconds", "fixed(25)"),
                Stream.of(settings))
            .toArray(String[]::new));
  }

  private static Properties properties(String... settings) {
    Properties properties = new Properties();
    for (int i = 0; i < settings.length; i += 2) {
      properties.setProperty(settings[i], settings[i + 1]);
    }
    return properties;
  }

  long dial(String number) {
    return dial("9000", number, TKVList.empty());
  }

  long dial(String origin, String number, TKVList userData) {
    long reference = ++references;
    phone.makePredictiveCall(
        reference, new PredictiveCall(origin, number, RING_TIMEOUT, userData, TKVList.empty()));
    return reference;
  }

  long engage(String destination) {
    long reference = ++references;
    phone.makeCall(
        reference, new EngagingCall("9000", destination, TKVList.empty(), TKVList.empty()));
    return reference;
  }

  void advance(long seconds) {
    time.advance(Duration.ofSeconds(seconds));
  }

  /** The events of one kind so far. */
  <E extends TelephonyEvent> List<E> heard(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  <E extends TelephonyEvent> E only(Class<E> kind) {
    List<E> heard = heard(kind);
    if (heard.size() != 1) {
      throw new AssertionError("heard " + heard.size() + " of " + kind + " in " + names());
    }
    return heard.get(0);
  }

  /** The call that answers a request. */
  ConnectionId callOf(long reference) {
    return heard(TelephonyEvent.Dialing.class).stream()
        .filter(dialing -> dialing.referenceId() == reference)
        .map(TelephonyEvent.Dialing::call)
        .findFirst()
        .orElseThrow();
  }

  List<CallEvent> eventsOf(ConnectionId call) {
    return heard(CallEvent.class).stream().filter(event -> event.call().equals(call)).toList();
  }

  /** The kinds of all events so far, in order. */
  List<String> names() {
    return events.stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  static boolean endsCall(CallEvent event) {
    return event instanceof TelephonyEvent.Released
        || event instanceof TelephonyEvent.DestinationBusy
        || event instanceof TelephonyEvent.Abandoned;
  }
}

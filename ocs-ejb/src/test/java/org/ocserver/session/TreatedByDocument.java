package org.ocserver.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.telephony.TelephonyEvent;

/** Sessions whose calling list is treated by an SCXML document. */
final class TreatedByDocument {
  private TreatedByDocument() {}

  static final String[] CUSTOMERS = {
    "customer.suffix.6", "BUSY", "customer.suffix.9", "ANSWERING_MACHINE"
  };
  private static final Path SAMPLES = Path.of("..", "docs", "samples", "treatments");
  private static final int DAY = 86_400;

  /**
   * @param options of the list beside the document, each after a comma
   * @param more objects of the configuration
   * @param settings key and value in turn, of the simulator
   */
  static SessionWorld world(String uri, String options, String more, String... settings) {
    return new SessionWorld(
        SessionWorld.MORNING,
        text ->
            text.replace(
                    "name: Spring List,",
                    "name: Spring List, options: {default: {treatment-uri: \"%s\"%s}},"
                        .formatted(uri, options))
                .replace("callingLists:", more + "callingLists:"),
        store -> store,
        simulator(settings));
  }

  /** Likewise, with options of the campaign group. */
  static SessionWorld worldOfGroup(String uri, String groupOptions, String... settings) {
    return new SessionWorld(
        SessionWorld.MORNING,
        text ->
            text.replace(
                    "name: Spring List,",
                    "name: Spring List, options: {default: {treatment-uri: \"%s\"}},"
                        .formatted(uri))
                .replace(
                    "    dialMode: progressive",
                    "    dialMode: progressive\n    options: {default: {%s}}"
                        .formatted(groupOptions)),
        store -> store,
        simulator(settings));
  }

  private static String[] simulator(String... settings) {
    return Stream.concat(Stream.of(CUSTOMERS), Stream.of(settings)).toArray(String[]::new);
  }

  static SessionWorld world(String uri) {
    return world(uri, "", "");
  }

  static String sample(String name) {
    return SAMPLES.resolve(name).toAbsolutePath().normalize().toUri().toString();
  }

  /** A document of these states, with a record in {@code r}. */
  static String document(Path folder, String states) throws IOException {
    Path file = Files.createTempFile(folder, "treatment", ".scxml");
    Files.writeString(
        file,
        "<scxml xmlns='http://www.w3.org/2005/07/scxml' xmlns:ocs='urn:ocserver:ocs' version='1.0'"
            + " datamodel='ecmascript'><datamodel><data id='r' expr='0'/></datamodel>"
            + states
            + "</scxml>");
    return file.toUri().toString();
  }

  /** A document that calls the record 10 times whatever comes, with actions before the call. */
  static String calling(String actions, String then) {
    return "<state id='call'><onentry>"
        + actions
        + "<ocs:make_call record_id='10'/></onentry>"
        + then
        + "</state><final id='done'/>";
  }

  static SessionWorld dialing(SessionWorld world) {
    world.load();
    world.start();
    return world;
  }

  static List<Instant> dialTimes(SessionWorld world) {
    return world.telephony.stream()
        .filter(TelephonyEvent.Dialing.class::isInstance)
        .map(TelephonyEvent::at)
        .toList();
  }

  static int addChain(SessionWorld world, int chain, String... phones) {
    for (int n = 0; n < phones.length; n++) {
      world.add(chain, n, phones[n], 0, DAY, 122);
    }
    return chain * 10;
  }

  static String troubles(SessionWorld world) {
    return world.events.stream()
        .filter(SessionEvent.Trouble.class::isInstance)
        .map(event -> ((SessionEvent.Trouble) event).description())
        .toList()
        .toString();
  }
}

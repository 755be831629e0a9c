package org.ocserver.telephony.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent;

class MessageLinesTest {
  private static final int DRAWS = 50;
  private final Random random = new Random(7);

  static Stream<Class<?>> requests() {
    return records(SwitchRequest.class);
  }

  static Stream<Class<?>> events() {
    return records(TelephonyEvent.class);
  }

  private static Stream<Class<?>> records(Class<?> kind) {
    return kind.isRecord()
        ? Stream.of(kind)
        : Stream.of(kind.getPermittedSubclasses()).flatMap(MessageLinesTest::records);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void shouldBringEachRequestAcrossAsItWas(Class<? extends SwitchRequest> type) throws Exception {
    for (int i = 0; i < DRAWS; i++) {
      SwitchRequest request = type.cast(drawn(type));
      String line = MessageLines.REQUESTS.write(request);

      assertThat(line).doesNotContain("\n", "\r");
      assertThat(MessageLines.REQUESTS.read(line, "switch")).isEqualTo(request);
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void shouldBringEachEventAcrossAsItWas(Class<? extends TelephonyEvent> type) throws Exception {
    for (int i = 0; i < DRAWS; i++) {
      TelephonyEvent event = type.cast(drawn(type));
      String line = MessageLines.EVENTS.write(event);

      assertThat(line).doesNotContain("\n", "\r");
      assertThat(MessageLines.EVENTS.read(line, event.switchName())).isEqualTo(event);
    }
  }

  @Test
  void shouldNameTheSwitchAsItsApplicationDoes() throws Exception {
    String line =
        MessageLines.EVENTS.write(new TelephonyEvent.LinkConnected("there", Instant.EPOCH));

    assertThat(line).doesNotContain("there");
    assertThat(MessageLines.EVENTS.read(line, "here").switchName()).isEqualTo("here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "hello",
        "{",
        "[]",
        "{}",
        "null",
        "{\"type\":1}",
        "{\"type\":\"Nothing\"}",
        "{\"type\":\"Dialing\"}",
        "{\"type\":\"ReleaseCall\"}",
        "{\"type\":\"ReleaseCall\",\"referenceId\":1,\"call\":\"\"}",
        "{\"type\":\"ReleaseCall\",\"referenceId\":1,\"call\":null}",
        "{\"type\":\"ReleaseCall\",\"referenceId\":1,\"call\":5}",
        "{\"type\":\"ReleaseCall\",\"referenceId\":\"1\",\"call\":\"a\"}",
        "{\"type\":\"ReleaseCall\",\"referenceId\":1.5,\"call\":\"a\"}",
        "{\"type\":\"ReleaseCall\",\"referenceId\":1e999999999,\"call\":\"a\"}",
        "{\"type\":\"ReleaseCall\",\"referenceId\":1,\"call\":\"a\"} {}",
        "{\"type\":\"MergeCalls\",\"referenceId\":1,\"engaging\":\"a\",\"outbound\":\"b\",\"how\":\"?\"}",
        "{\"type\":\"UpdateUserData\",\"referenceId\":1,\"call\":\"a\",\"changes\":{}}",
        "{\"type\":\"UpdateUserData\",\"referenceId\":1,\"call\":\"a\",\"changes\":[[]]}",
        "{\"type\":\"UpdateUserData\",\"referenceId\":1,\"call\":\"a\",\"changes\":[[\"\",1]]}",
        "{\"type\":\"UpdateUserData\",\"referenceId\":1,\"call\":\"a\",\"changes\":[[\"k\",null]]}",
        "{\"type\":\"UpdateUserData\",\"referenceId\":1,\"call\":\"a\",\"changes\":[[\"k\",1e10]]}",
        "{\"type\":\"MakePredictiveCall\",\"referenceId\":1,\"call\":{\"originationDn\":\"9000\"}}",
      })
  void shouldRefuseWhatIsNoRequest(String line) {
    assertThatThrownBy(() -> MessageLines.REQUESTS.read(line, "switch"))
        .isInstanceOf(BadLineException.class);
  }

  @Test
  void shouldRefuseWhatIsTooDeepOrTooLong() {
    String deep = "[".repeat(100_000);
    String wide = "9".repeat(100_000);
    String start = "{\"type\":\"UpdateUserData\",\"referenceId\":1,\"call\":\"a\",\"changes\":";

    assertThatThrownBy(() -> MessageLines.REQUESTS.read(start + deep, "switch"))
        .isInstanceOf(BadLineException.class);
    assertThatThrownBy(
            () -> MessageLines.REQUESTS.read(start + "[[\"k\"," + wide + "]]}", "switch"))
        .isInstanceOf(BadLineException.class);
  }

  @Test
  void shouldNameTheKeyAndNotTheValueWhenItRefuses() {
    String line =
        "{\"type\":\"MakePredictiveCall\",\"referenceId\":1,\"call\":{\"originationDn\":\"9000\","
            + "\"destination\":\"5550100\",\"ringTimeout\":\"5550100\"}}";

    assertThatThrownBy(() -> MessageLines.REQUESTS.read(line, "switch"))
        .hasMessageContaining("PredictiveCall.ringTimeout")
        .hasMessageNotContaining("5550100");
  }

  private Object drawn(Class<?> type) throws ReflectiveOperationException {
    if (type == String.class) {
      return text();
    } else if (type == long.class) {
      return random.nextLong();
    } else if (type == Instant.class) {
      return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    } else if (type == Duration.class) {
      return Duration.ofNanos(random.nextLong());
    } else if (type == ConnectionId.class) {
      return new ConnectionId("c" + text());
    } else if (type == TKVList.class) {
      return list(3);
    } else if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = drawn(types[i]);
    }
    return type.getDeclaredConstructor(types).newInstance(values);
  }

  private TKVList list(int depth) {
    TKVList.Builder list = TKVList.builder();
    for (int i = random.nextInt(4); i > 0; i--) {
      switch (random.nextInt(depth == 0 ? 3 : 4)) {
        case 0 -> list.put("k" + text(), text());
        case 1 -> list.put("k", random.nextInt());
        case 2 -> list.put("k", (long) random.nextInt());
        default -> list.put("k" + text(), list(depth - 1));
      }
    }
    return list.build();
  }

  private String text() {
    String letters = "aé漢\uD83D\uDCDE\"\\/\n\r\t\0 {}[]:,1\u2028";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.appendCodePoint(
          letters.codePointAt(
              letters.offsetByCodePoints(
                  0, random.nextInt(letters.codePointCount(0, letters.length())))));
    }
    return text.toString();
  }
}

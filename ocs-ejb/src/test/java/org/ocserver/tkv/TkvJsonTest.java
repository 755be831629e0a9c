package org.ocserver.tkv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.telephony.TKVList;

class TkvJsonTest {
  @Test
  void shouldKeepOrderTypesAndNestingWhenReadAndWritten() throws MalformedList {
    String text =
        "{\"b\":1,\"a\":\"ž\\\\0 \\\"x\\\"\",\"big\":4000000000,\"list\":{\"n\":-5,\"e\":{}}}";
    TKVList list = TkvJson.read(text);
    assertThat(list)
        .isEqualTo(
            TKVList.builder()
                .put("b", 1)
                .put("a", "ž\\0 \"x\"")
                .put("big", 4_000_000_000L)
                .put("list", TKVList.builder().put("n", -5).put("e", TKVList.empty()).build())
                .build());
    assertThat(TkvJson.write(list)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "7",
        "[]",
        "null",
        "{",
        "{}{}",
        "{\"a\"}",
        "{\"a\":1.5}",
        "{\"a\":1e2}",
        "{\"a\":true}",
        "{\"a\":null}",
        "{\"a\":[1]}",
        "{\"\":1}",
        "{\"a\":99999999999999999999}",
        "{'a':1}",
        "<xml/>"
      })
  void shouldRefuseWhatIsNoKeyValueList(String text) {
    assertThatThrownBy(() -> TkvJson.read(text)).isInstanceOf(MalformedList.class);
  }

  @Test
  void shouldRefuseWhatIsTooDeepOrTooLong() {
    String deep = "{\"a\":".repeat(1000) + "1" + "}".repeat(1000);
    assertThatThrownBy(() -> TkvJson.read(deep)).isInstanceOf(MalformedList.class);
    String endless = "{\"a\":".repeat(200_000);
    assertThatThrownBy(() -> TkvJson.read(endless)).isInstanceOf(MalformedList.class);
    String huge = "{\"a\":\"" + "x".repeat(10_000_000) + "\"}";
    assertThatThrownBy(() -> TkvJson.read(huge)).isInstanceOf(MalformedList.class);
  }
}

package org.ocserver.telephony.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBufferTest {
  private final LineBuffer buffer = new LineBuffer(10);

  private List<String> add(String text) throws BadLineException {
    return buffer.add(StandardCharsets.UTF_8.encode(text));
  }

  @Test
  void shouldMakeTheSameLinesInWhateverPiecesTheyCome() throws Exception {
    byte[] bytes = "one\n\n漢字\nfo".getBytes(StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>();
    for (byte single : bytes) {
      lines.addAll(buffer.add(ByteBuffer.wrap(new byte[] {single})));
    }

    assertThat(lines).containsExactly("one", "", "漢字");
    assertThat(buffer.begun()).isEqualTo(2);
    assertThat(new LineBuffer(10).add(ByteBuffer.wrap(bytes))).isEqualTo(lines);
  }

  @Test
  void shouldTakeTheLongestLineAndNoLongerOne() throws Exception {
    assertThat(add("0123456789\n")).containsExactly("0123456789");

    assertThatThrownBy(() -> add("0123456789x"))
        .isInstanceOf(BadLineException.class)
        .hasMessageContaining("10 bytes");
  }

  @Test
  void shouldRefuseWhatIsNoUtf8() {
    assertThatThrownBy(() -> buffer.add(ByteBuffer.wrap(new byte[] {(byte) 0xc3, '\n'})))
        .isInstanceOf(BadLineException.class)
        .hasMessageContaining("UTF-8");
  }
}

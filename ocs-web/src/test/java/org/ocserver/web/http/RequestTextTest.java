package org.ocserver.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestTextTest {
  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shouldReadTextUpToTheBound() throws UnreadableBody {
    assertThat(RequestText.read(bytes("für"), 4)).isEqualTo("für");
  }

  @Test
  void shouldStopOneByteBeyondTheBound() throws IOException {
    InputStream body = bytes("x".repeat(100));

    assertThatExceptionOfType(UnreadableBody.class)
        .isThrownBy(() -> RequestText.read(body, 4))
        .matches(UnreadableBody::isTooLong);
    assertThat(body.available()).isEqualTo(95);
  }

  @Test
  void shouldRefuseBytesThatAreNotUtf8() {
    InputStream body = new ByteArrayInputStream(new byte[] {'a', (byte) 0xfc});

    assertThatExceptionOfType(UnreadableBody.class)
        .isThrownBy(() -> RequestText.read(body, 4))
        .withMessage("the body is not UTF-8")
        .matches(refusal -> !refusal.isTooLong());
  }

  @Test
  void shouldRefuseABodyThatBreaksOff() {
    InputStream body =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatExceptionOfType(UnreadableBody.class)
        .isThrownBy(() -> RequestText.read(body, 4))
        .withMessage("the body cannot be read: gone");
  }
}

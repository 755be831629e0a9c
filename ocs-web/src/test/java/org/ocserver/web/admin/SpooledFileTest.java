package org.ocserver.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpooledFileTest {
  @TempDir private Path directory;

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shouldKeepTheFileUntilItIsClosed() throws Exception {
    try (SpooledFile file = SpooledFile.of(bytes("phone\nKündin"), directory, 100);
        BufferedReader reader = new BufferedReader(file.open())) {
      assertThat(reader.lines()).containsExactly("phone", "Kündin");
    }

    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void shouldLeaveNothingWhenTheFileIsTooLong() {
    assertThatExceptionOfType(SpooledFile.TooLong.class)
        .isThrownBy(() -> SpooledFile.of(bytes("12345"), directory, 4));

    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void shouldLeaveNothingWhenTheFileBreaksOff() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> SpooledFile.of(broken, directory, 4));

    assertThat(directory).isEmptyDirectory();
  }
}

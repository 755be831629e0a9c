package org.ocserver.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.MalformedList;

class CommandBodyTest {
  private static TKVList read(String contentType, String body) throws Exception {
    return CommandBody.read(
        Optional.of(contentType), new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  @Manual("Client Request BODY: national alphabet symbols in the string values")
  void shouldTakeNationalCharactersInUtf8() throws Exception {
    for (String type :
        new String[] {
          "application/json",
          "Application/JSON; charset=UTF-8",
          "application/json;charset=\"utf-8\""
        }) {
      assertThat(read(type, "{\"NAME\": \"Žofie 山田\"}").string("NAME")).contains("Žofie 山田");
    }
  }

  @Test
  void shouldTakeNoBodyForNoAttributesWhateverItsType() throws Exception {
    assertThat(CommandBody.read(Optional.empty(), InputStream.nullInputStream()).isEmpty())
        .isTrue();
    assertThat(read("text/plain", "").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/json; charset=iso-8859-1", "application/xml", "json"})
  @Manual("POST Request Headers: application/json is the only MIME type")
  void shouldTakeNoOtherType(String type) {
    assertThatThrownBy(() -> read(type, "{}")).isInstanceOf(MalformedList.class);
  }

  @Test
  void shouldRefuseAKeyThatStandsTwice() {
    assertThatThrownBy(() -> read("application/json", "{\"a\": 1, \"b\": 1, \"a\": 1}"))
        .isInstanceOf(MalformedList.class)
        .hasMessageContaining("twice");
  }

  @Test
  void shouldRefuseBytesThatAreNotUtf8() {
    byte[] latin = "{\"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(
            () ->
                CommandBody.read(Optional.of("application/json"), new ByteArrayInputStream(latin)))
        .isInstanceOf(UnreadableBody.class);
  }
}

package org.ocserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.telephony.TKVList;
import org.ocserver.validation.ValidationAnswer.Allowed;
import org.ocserver.validation.ValidationAnswer.Blocked;
import org.ocserver.validation.ValidationAnswer.Unanswered;
import org.ocserver.webhook.OtherSystem;
import org.ocserver.webhook.Webhooks;

class HttpPreDialValidationTest {
  private static final TKVList RECORD =
      TKVList.builder().put("GSW_PHONE", "5551001").put("GSW_CHAIN_ID", 7).build();

  private final OtherSystem thirdParty = new OtherSystem();
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final PreDialValidation validation = new HttpPreDialValidation(new Webhooks(threads));

  @AfterEach
  void close() {
    thirdParty.close();
    threads.shutdownNow();
  }

  private ValidationAnswer ask() {
    return ask(thirdParty.uri().toString());
  }

  private ValidationAnswer ask(String uri) {
    CompletableFuture<ValidationAnswer> answer = new CompletableFuture<>();
    validation.ask(new ValidationRequest(uri, Duration.ofSeconds(30), RECORD), answer::complete);
    return answer.join();
  }

  @Test
  void shouldPostTheRecordsData() {
    assertThat(ask()).isEqualTo(new Allowed());
    assertThat(thirdParty.heard.get(0).body())
        .isEqualTo("{\"GSW_PHONE\":\"5551001\",\"GSW_CHAIN_ID\":7}");
  }

  @ParameterizedTest
  @CsvSource({"200, ''", "204, ''", "200, '{}'", "202, '{\"GSW_PHONE\":\"5551001\"}'"})
  void shouldAllowWhatIsAnsweredWithoutARule(int status, String body) {
    thirdParty.answers(status, body);
    assertThat(ask()).isEqualTo(new Allowed());
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 403})
  @Manual("Reserved Keys: GSW_BLOCKING_RULE and GSW_BLOCKING_RULE_TYPE are passed on unchanged")
  void shouldBlockWhatARuleForbids(int status) {
    thirdParty.answers(
        status, "{\"GSW_BLOCKING_RULE\":\"Règle 7/7\",\"GSW_BLOCKING_RULE_TYPE\":3}");
    assertThat(ask()).isEqualTo(new Blocked("Règle 7/7", OptionalInt.of(3)));
    thirdParty.answers(status, "{\"GSW_BLOCKING_RULE\":\"\"}");
    assertThat(ask()).isEqualTo(new Blocked("", OptionalInt.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>Forbidden</html>", "{}", "{\"GSW_BLOCKING_RULE\":5}"})
  void shouldBlockWhatIsForbiddenEvenIfNoRuleCanBeRead(String body) {
    thirdParty.answers(403, body);
    assertThat(ask()).isEqualTo(new Blocked("", OptionalInt.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "500, ''",
    "404, '{}'",
    "302, ''",
    "200, 'allowed'",
    "200, '[]'",
    "200, '{\"GSW_BLOCKING_RULE\":'",
    "200, '{\"GSW_BLOCKING_RULE\":7}'",
    "200, '{\"GSW_BLOCKING_RULE\":{\"a\":1}}'",
    "200, '{\"GSW_BLOCKING_RULE\":\"a\\u0000b\"}'",
    "200, '{\"GSW_BLOCKING_RULE\":\"a\",\"GSW_BLOCKING_RULE_TYPE\":\"x\"}'",
    "200, '{\"GSW_BLOCKING_RULE\":\"a\",\"GSW_BLOCKING_RULE_TYPE\":5000000000}'"
  })
  void shouldLeaveTheQuestionOpenWhenTheAnswerMakesNoSense(int status, String body) {
    thirdParty.answers(status, body);
    assertThat(ask()).isInstanceOf(Unanswered.class);
  }

  @Test
  void shouldLeaveTheQuestionOpenWhenTheRuleOrTheAnswerIsTooLong() {
    thirdParty.answers(200, "{\"GSW_BLOCKING_RULE\":\"" + "x".repeat(1001) + "\"}");
    assertThat(ask()).isInstanceOf(Unanswered.class);
    thirdParty.answers(200, "{\"a\":\"" + "x".repeat(100_000) + "\"}");
    assertThat(ask()).isInstanceOf(Unanswered.class);
  }

  @Test
  void shouldLeaveTheQuestionOpenWhenThereIsNobody() {
    thirdParty.close();
    assertThat(ask()).isInstanceOf(Unanswered.class);
    assertThat(ask("not an address")).isInstanceOf(Unanswered.class);
  }
}

package org.ocserver.treatment.scxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.callinglist.CallResult;
import org.ocserver.scxml.DocumentException;

/** The treatments of docs/samples/treatments, also when their machines are saved at each rest. */
class SampleTreatmentsTest {
  private static PretendedCustomer run(String sample, Map<String, String> variables, boolean saving)
      throws DocumentException, IOException {
    return run(new PretendedCustomer(), sample, variables, saving);
  }

  private static PretendedCustomer run(
      PretendedCustomer customer, String sample, Map<String, String> variables, boolean saving)
      throws DocumentException, IOException {
    customer.saving = saving;
    return customer.start(
        Files.readString(Path.of("../docs/samples/treatments", sample + ".scxml")), variables);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void sample01CallsTheFirstContactTypeFirst(boolean saving) throws Exception {
    PretendedCustomer customer = run("sample01", Map.of("start_contact_type", "HOME"), saving);
    customer.result(CallResult.BUSY).result(CallResult.NO_ANSWER).result(CallResult.ANSWER);
    assertThat(customer.done).containsExactly("call 12", "call 11", "call 13");
    assertThat(customer.machine.states()).containsExactly("answered");
    assertThat(customer.machine.afterwards()).isEqualTo(Afterwards.FINALIZE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void sample02CallsEachNumberAsOftenAsTheUriSays(boolean saving) throws Exception {
    PretendedCustomer customer = run("sample02", Map.of("max_attempts", "2"), saving);
    for (int i = 0; i < 6; i++) {
      customer.result(CallResult.BUSY).pass(Duration.ofMinutes(10));
    }
    assertThat(customer.done)
        .containsExactly("call 11", "call 11", "call 12", "call 12", "call 13", "call 13");
    assertThat(customer.machine.states()).containsExactly("exhausted");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void sample03GoesByTheCallResult(boolean saving) throws Exception {
    PretendedCustomer customer = run("sample03", Map.of(), saving);
    customer.result(CallResult.BUSY).pass(Duration.ofSeconds(299));
    assertThat(customer.done).containsExactly("call 11");
    customer.pass(Duration.ofSeconds(1)).result(CallResult.WRONG_NUMBER);
    assertThat(customer.done).containsExactly("call 11", "call 11", "call 12");
    customer.result(CallResult.ANSWERING_MACHINE_DETECTED);
    assertThat(customer.machine.states()).containsExactly("handed_over");
    assertThat(customer.machine.afterwards()).isEqualTo(Afterwards.SWITCH);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void sample04KeepsToBusinessHours(boolean saving) throws Exception {
    PretendedCustomer customer = run("sample04", Map.of(), saving);
    assertThat(customer.done)
        .containsExactly(
            "set 12 OPTIONS CPNDigits=8005550100", "set 12 EXTENSIONS attempt=1", "call 12");
    customer.result(CallResult.NO_ANSWER).pass(Duration.ofHours(1));
    assertThat(customer.done).endsWith("call 11");
    customer.result(CallResult.ANSWER);
    assertThat(customer.machine.states()).containsExactly("answered");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void sample04CallsNobodyOnHolidays(boolean saving) throws Exception {
    PretendedCustomer customer = new PretendedCustomer();
    customer.now = Instant.parse("2030-01-09T08:00:00Z");
    run(customer, "sample04", Map.of(), saving);
    assertThat(customer.machine.states()).containsExactly("holiday");
    customer.pass(Duration.ofHours(24));
    assertThat(customer.done).isEmpty();
    customer.pass(Duration.ofHours(1));
    assertThat(customer.done).endsWith("call 11");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void sample05GivesUpInTime(boolean saving) throws Exception {
    PretendedCustomer customer = run("sample05", Map.of("give_up", "130"), saving);
    customer.result(CallResult.BUSY).result(CallResult.BUSY).result(CallResult.NO_ANSWER);
    customer.pass(Duration.ofSeconds(120));
    assertThat(customer.done.stream().filter(it -> it.startsWith("call")))
        .containsExactly("call 11", "call 12", "call 13", "call 11");
    customer.pass(Duration.ofSeconds(10));
    assertThat(customer.machine.states()).containsExactly("exhausted");
  }
}

package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;
import org.ocserver.validation.ValidationAnswer;

/** What may stand in the way of a dial: contact limits, third parties, business hours. */
class DialPermissionTest {
  private static SessionWorld world(String listOptions) {
    return new SessionWorld(
        SessionWorld.MORNING,
        text ->
            text.replace(
                "name: Spring List,",
                "name: Spring List, options: {default: {" + listOptions + "}},"),
        store -> store);
  }

  private static void run(SessionWorld world, Duration time) {
    world.load();
    world.start();
    world.advance(time);
  }

  @Test
  void shouldDialANumberOnceWhenTwoChainsHaveItAndItsLimitIsOne() {
    try (SessionWorld world = world("contact-number-limits: \"1/2h\"")) {
      world.add("555-0001");
      world.add("5550001");
      run(world, Duration.ofMinutes(5));
      assertThat(world.dialed()).hasSize(1);
      assertThat(world.record(20))
          .containsEntry("record_status", RecordStatus.READY.value())
          .containsEntry("record_type", RecordType.CAMPAIGN_RESCHEDULED.value())
          .containsEntry("attempt", 0);
      assertThat(
              world
                  .rows("SELECT remark FROM ocs_call_attempt WHERE dialed = FALSE")
                  .get(0)
                  .values())
          .first()
          .asString()
          .contains("2");
      world.advance(Duration.ofHours(2));
      assertThat(world.dialed()).hasSize(2);
    }
  }

  @Test
  void shouldTryTheNextNumberOfTheChainWhenTheFirstIsAtItsLimit() {
    try (SessionWorld world = world("contact-number-limits: \"1/2h\"")) {
      world.add("5550001");
      run(world, Duration.ofMinutes(2));
      world.add(2, 0, "5550001", 8 * 3600, 18 * 3600, 122);
      world.add(2, 1, "5550002", 8 * 3600, 18 * 3600, 122);
      world.advance(Duration.ofMinutes(2));
      assertThat(world.dialed()).containsExactly("5550001", "5550002");
    }
  }

  private static SessionWorld validating() {
    return world(
        "pre-dial-validation: \"true\", pre-dial-validation-uri: \"http://localhost/validate\"");
  }

  @Test
  @Manual("Reserved Keys: GSW_BLOCKING_RULE is kept with the attempt")
  void shouldDialNobodyWhomAThirdPartyForbids() {
    try (SessionWorld world = validating()) {
      int id = world.add("5550001");
      world.validation.set(new ValidationAnswer.Blocked("state holiday", OptionalInt.of(7)));
      run(world, Duration.ofMinutes(1));
      assertThat(world.questions).hasSize(1);
      assertThat(world.questions.get(0).recordData().get("GSW_PHONE")).contains("5550001");
      assertThat(world.dialed()).isEmpty();
      assertThat(world.record(id))
          .containsEntry("call_result", 3)
          .containsEntry("attempt", 0)
          .containsEntry("record_status", RecordStatus.UPDATED.value());
      assertThat(world.rows("SELECT blocking_rule FROM ocs_call_attempt").get(0))
          .containsValue("state holiday");
    }
  }

  @Test
  void shouldAskAgainLaterWhenTheThirdPartyDoesNotAnswer() {
    try (SessionWorld world = validating()) {
      world.add("5550001");
      world.validation.set(new ValidationAnswer.Unanswered("status 500"));
      run(world, Duration.ofSeconds(70));
      assertThat(world.dialed()).isEmpty();
      assertThat(world.questions).hasSizeBetween(2, 4);
      world.validation.set(new ValidationAnswer.Allowed());
      world.advance(Duration.ofSeconds(40));
      assertThat(world.dialed()).containsExactly("5550001");
    }
  }

  @Test
  void shouldWaitForTheBusinessHoursOfTheList() {
    try (SessionWorld world =
        new SessionWorld(
            SessionWorld.MORNING,
            text ->
                text.replace(
                        "name: Spring List,",
                        "name: Spring List, options: {default: {business-hours-table: Opening}},")
                    .replace(
                        "callingLists:",
                        """
                        statisticalDays:
                          - {dbid: 1, tenantDbid: 1, name: Tuesday, weekday: TUESDAY, openFrom: 39600, openTill: 72000}
                        statisticalTables:
                          - {dbid: 1, tenantDbid: 1, name: Opening, days: [1]}
                        callingLists:"""),
            store -> store)) {
      world.add("5550001");
      run(world, Duration.ofMinutes(59));
      assertThat(world.dialed()).isEmpty();
      world.advance(Duration.ofMinutes(2));
      assertThat(world.dialed()).hasSize(1);
    }
  }
}

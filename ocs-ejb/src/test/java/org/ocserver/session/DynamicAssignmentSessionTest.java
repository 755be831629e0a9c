package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionSnapshot;

/** Agents who go from campaign to campaign as each needs them. */
class DynamicAssignmentSessionTest {
  private static final String SECOND_CAMPAIGN =
      "  - {dbid: 140, tenantDbid: 1, name: Autumn, lists: [{listDbid: 1}]}\n";

  private static String group(int dbid, int campaignDbid, String options) {
    return """
      - dbid: %d
        tenantDbid: 1
        campaignDbid: %d
        groupDbid: 234
        groupKind: agent_group
        dialMode: progressive
        optimizeBy: overdial_rate
        optimizeGoal: 3
        switchDbid: 1
        originationDnDbid: 1
        options: {default: {%s}}
    """
        .indent(0)
        .formatted(dbid, campaignDbid, options);
  }

  private static SessionWorld world(String spring, String autumn) {
    return new SessionWorld(
        SessionWorld.MORNING,
        text ->
            text.substring(0, text.indexOf("campaignGroups:"))
                + SECOND_CAMPAIGN
                + "campaignGroups:\n"
                + group(115, 139, spring)
                + group(116, 140, autumn),
        store -> store,
        "ring.seconds",
        "fixed(10)",
        "talk.seconds",
        "fixed(10)",
        "acw.seconds",
        "fixed(5)");
  }

  private static CampaignGroup autumn(SessionWorld world) {
    return world.configuration().campaignGroup(116).orElseThrow();
  }

  /** Starts both, the first well before the second, and lets them work. */
  private static void run(SessionWorld world, int seconds) {
    world.load();
    world.start();
    world.advance(Duration.ofSeconds(1));
    world.commands().load(autumn(world), Optional.empty()).join();
    world.commands().startDialing(autumn(world), Optional.empty()).join();
    for (int i = 0; i < seconds * 4; i++) {
      world.advance(Duration.ofMillis(250));
      assertThat(beforeAnswer(world)).isLessThanOrEqualTo(3);
    }
  }

  /** Dials of both that nobody has answered: in progressive dialing, one for each agent at most. */
  private static int beforeAnswer(SessionWorld world) {
    return beforeAnswer(world.status()) + beforeAnswer(world.sessions.status(autumn(world)).join());
  }

  private static int beforeAnswer(SessionSnapshot session) {
    return session.calls().entrySet().stream()
        .filter(entry -> entry.getKey().isBeforeAnswer())
        .mapToInt(java.util.Map.Entry::getValue)
        .sum();
  }

  private static long assigned(SessionWorld world, int campaignGroup) {
    return java.util.stream.Stream.of("agent1", "agent2", "agent3")
        .flatMap(agent -> world.sessions.participationsOf(agent).join().stream())
        .filter(one -> one.assigned() && one.session().campaignGroupDbid() == campaignGroup)
        .count();
  }

  @Test
  void shouldShareTheAgentsEvenlyWhenBothNeedAsManyAsTheyCanGet() {
    String dynamic = "agent-assignment: \"true\"";
    try (SessionWorld world = world(dynamic, dynamic)) {
      world.addMany(60);
      run(world, 120);
      assertThat(assigned(world, 115)).isEqualTo(2);
      assertThat(assigned(world, 116)).isEqualTo(1);
      assertThat(world.sessions.status(autumn(world)).join().dials()).isPositive();
      assertThat(world.dialed()).doesNotHaveDuplicates();
    }
  }

  @Test
  @Manual("CampaignGroupAssigned: sent when the agent assignment has changed")
  void shouldGiveTheCampaignThatHasTooFewAsManyAsItNeeds() {
    try (SessionWorld world =
        world(
            "agent-assignment: \"true\", agent-assignment-min-num: \"1\"",
            "agent-assignment: \"true\", agent-assignment-min-num: \"2\"")) {
      world.addMany(60);
      run(world, 120);
      assertThat(assigned(world, 115)).isEqualTo(1);
      assertThat(assigned(world, 116)).isEqualTo(2);
      assertThat(AgentEvents.of(world, SessionEvent.AgentAssigned.class)).hasSize(2);
    }
  }

  @Test
  void shouldGiveAllToTheCampaignOfHigherPriorityThatNeverHasEnough() {
    try (SessionWorld world =
        world(
            "agent-assignment: \"true\"",
            "agent-assignment: \"true\", agent-assignment-priority: \"5\"")) {
      world.addMany(60);
      run(world, 120);
      assertThat(assigned(world, 115)).isZero();
      assertThat(assigned(world, 116)).isEqualTo(3);
    }
  }

  @Test
  void shouldTakeNoMoreAgentsThanTheMost() {
    try (SessionWorld world =
        world(
            "agent-assignment: \"true\", agent-assignment-max-num: \"1\"",
            "agent-assignment: \"true\"")) {
      world.addMany(60);
      run(world, 60);
      assertThat(assigned(world, 115)).isEqualTo(1);
      assertThat(assigned(world, 116)).isEqualTo(2);
    }
  }

  @Test
  void shouldKeepItsAgentsWhenACampaignDoesNotTakePart() {
    try (SessionWorld world =
        world("", "agent-assignment: \"true\", agent-assignment-priority: \"9\"")) {
      world.addMany(60);
      run(world, 60);
      assertThat(assigned(world, 115)).isEqualTo(3);
    }
  }

  @Test
  void shouldHaveAllAgentsBackWhenTheOtherCampaignStops() {
    String dynamic = "agent-assignment: \"true\"";
    try (SessionWorld world = world(dynamic, dynamic)) {
      world.addMany(100);
      run(world, 60);
      world.commands().stopDialing(autumn(world)).join();
      world.advance(Duration.ofSeconds(60));
      assertThat(assigned(world, 115)).isEqualTo(3);
    }
  }
}

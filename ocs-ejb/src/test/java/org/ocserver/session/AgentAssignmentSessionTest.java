package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.session.message.Participation;
import org.ocserver.session.message.SessionEvent.AgentAssigned;
import org.ocserver.session.settings.SessionStatus;

/** Agents whom two campaigns have at the same time. */
class AgentAssignmentSessionTest {
  private static final int AUTUMN = 116;

  private static final String SECOND_CAMPAIGN =
      "  - {dbid: 140, tenantDbid: 1, name: Autumn, lists: [{listDbid: 1}]}\n";
  private static final String SECOND_GROUP =
      """
        - dbid: 116
          tenantDbid: 1
          campaignDbid: 140
          groupDbid: 234
          groupKind: agent_group
          dialMode: progressive
          optimizeBy: overdial_rate
          optimizeGoal: 3
          switchDbid: 1
          originationDnDbid: 1
      """;

  private final SessionWorld world =
      new SessionWorld(
          SessionWorld.MORNING,
          text ->
              text.replace("campaignGroups:", SECOND_CAMPAIGN + "campaignGroups:") + SECOND_GROUP,
          store -> store,
          "ring.seconds",
          "fixed(20)",
          "talk.seconds",
          "fixed(30)",
          "acw.seconds",
          "fixed(5)");

  @AfterEach
  void close() {
    world.close();
  }

  private CampaignGroup autumn() {
    return world.configuration().campaignGroup(AUTUMN).orElseThrow();
  }

  private void startAutumn() {
    world.commands().load(autumn(), Optional.empty()).join();
    world.commands().startDialing(autumn(), Optional.empty()).join();
  }

  private List<String> assigned() {
    return AgentEvents.of(world, AgentAssigned.class).stream()
        .map(event -> event.session().campaignName() + " " + event.agentLogin())
        .sorted()
        .toList();
  }

  @Test
  void shouldDialOncePerAgentWhenTwoCampaignsHaveTheSameAgents() {
    world.addMany(40);
    world.load();
    world.start();
    startAutumn();
    world.advance(Duration.ofSeconds(10));
    assertThat(world.dialed()).hasSize(3);
    assertThat(world.sessions.status(autumn()).join().dials()).isZero();
    assertThat(assigned()).isEmpty();
  }

  @Test
  @Manual("CampaignGroupAssigned: sent when the agent assignment has changed")
  void shouldGiveTheAgentsToTheNextCampaignWhenTheFirstHasStoppedAndItsCallsAreOver() {
    world.addMany(40);
    world.load();
    world.start();
    startAutumn();
    world.advance(Duration.ofSeconds(10));
    world.stop();
    world.advance(Duration.ofSeconds(5));
    assertThat(assigned()).isEmpty();
    world.advance(Duration.ofSeconds(15));
    assertThat(assigned()).containsExactly("Autumn agent1", "Autumn agent2", "Autumn agent3");
    world.advance(Duration.ofMinutes(2));
    assertThat(world.sessions.status(autumn()).join().dials()).isPositive();
    assertThat(assigned()).hasSize(3);
  }

  @Test
  void shouldGiveTheAgentsToTheNextCampaignWhenTheFirstIsUnloaded() {
    world.load();
    world.start();
    startAutumn();
    world.unload();
    world.advance(Duration.ofSeconds(2));
    assertThat(assigned()).containsExactly("Autumn agent1", "Autumn agent2", "Autumn agent3");
  }

  @Test
  void shouldGiveTheAgentsToTheNextCampaignWhenTheFirstStopsWhileTheLinkIsLost() {
    world.load();
    world.start();
    startAutumn();
    world.phone.disconnect();
    world.advance(Duration.ofSeconds(1));
    world.stop();
    world.advance(Duration.ofSeconds(1));
    world.phone.connect();
    world.advance(Duration.ofSeconds(1));
    assertThat(assigned()).containsExactly("Autumn agent1", "Autumn agent2", "Autumn agent3");
  }

  @Test
  void shouldGiveTheAgentToWhicheverCampaignComesFirstWhenHeHasLoggedOutAndIn() {
    world.load();
    world.start();
    startAutumn();
    AgentEvents agent = new AgentEvents(world, "agent1", "7001");
    agent.logOut();
    world.advance(Duration.ofSeconds(1));
    assertThat(world.sessions.participationsOf("agent1").join()).noneMatch(Participation::assigned);
    agent.logIn();
    assertThat(world.sessions.participationsOf("agent1").join())
        .filteredOn(Participation::assigned)
        .hasSize(1);
    assertThat(assigned()).isEmpty();
  }

  @Test
  void shouldTellNobodyOfAnAssignmentWhenThereIsOneCampaign() {
    world.addMany(5);
    world.load();
    world.start();
    world.advance(Duration.ofSeconds(30));
    world.stop();
    world.advance(Duration.ofMinutes(2));
    world.start();
    world.advance(Duration.ofSeconds(30));
    assertThat(assigned()).isEmpty();
    assertThat(world.dialed()).hasSize(5);
  }

  @Test
  @Manual("CampaignStatusRequest: tells each session in which the agent takes part")
  void shouldTellEachSessionOfTheAgentAndForWhichHeWorks() {
    assertThat(world.sessions.participationsOf("agent1").join()).isEmpty();
    world.load();
    startAutumn();
    world.advance(Duration.ofSeconds(1));
    List<Participation> told = world.sessions.participationsOf("agent1").join();
    assertThat(told)
        .extracting(
            one -> one.session().campaignName(), Participation::status, Participation::assigned)
        .containsExactly(
            tuple("Spring", SessionStatus.ACTIVE, false),
            tuple("Autumn", SessionStatus.RUNNING, true));
    assertThat(world.sessions.participationsOf("stranger").join()).isEmpty();
  }
}

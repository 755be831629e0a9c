package org.ocserver.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.session.message.Participation;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.TKVList;

class AgentNotificationsTest {
  private static final SessionIdentity SPRING =
      new SessionIdentity(
          101, 139, 234, 115, 1, "Spring", "Spring offer", "Spring@Sales", "Spring for Sales");
  private static final DialParameters PREDICTIVE =
      new DialParameters(DialMode.PREDICTIVE, OptimizeBy.OVERDIAL_RATE, 3);

  private final List<String> receivers = new ArrayList<>();
  private final List<TKVList> sent = new ArrayList<>();
  private final DesktopNotifications notifications =
      new DesktopNotifications(
          (agent, event) -> {
            receivers.add(agent);
            sent.add(event);
          });

  private static TKVList.Builder about(String name) {
    return TKVList.builder()
        .put("GSW_USER_EVENT", name)
        .put("GSW_APPLICATION_ID", 101)
        .put("GSW_CAMPAIGN_DESCRIPTION", "Spring offer");
  }

  private static TKVList rest(TKVList.Builder begun) {
    return begun
        .put("GSW_CAMPAIGN_NAME", "Spring")
        .put("GSW_CAMPAIGN_GROUP_DESCRIPTION", "Spring for Sales")
        .put("GSW_CAMPAIGN_GROUP_NAME", "Spring@Sales")
        .build();
  }

  private static TKVList assigned() {
    return rest(about("CampaignGroupAssigned"));
  }

  private static TKVList started() {
    return rest(about("CampaignStarted").put("GSW_CAMPAIGN_MODE", "Predictive"));
  }

  private static Participation taking(SessionStatus status, boolean assigned) {
    return new Participation(
        SPRING, status, PREDICTIVE, status == SessionStatus.RUNNING, assigned, false);
  }

  @Test
  @Manual("LogOutAcknowledge: attached data")
  void shouldTellTheAgentWhenHeCanLogOut() {
    notifications.on(new SessionEvent.LogOutPossible(SPRING, "agent1"));
    assertThat(receivers).containsExactly("agent1");
    assertThat(sent)
        .containsExactly(
            TKVList.builder()
                .put("GSW_USER_EVENT", "LogOutAcknowledge")
                .put("GSW_APPLICATION_ID", 101)
                .put("GSW_CAMPAIGN_NAME", "Spring")
                .build());
  }

  @Test
  @Manual("CampaignModeChanged: attached data")
  void shouldTellAllAgentsWhenARunningCampaignChangesItsMode() {
    List<String> agents = List.of("agent1", "agent2");
    notifications.on(
        new SessionEvent.ModeChanged(SPRING, SessionStatus.ACTIVE, PREDICTIVE, agents));
    assertThat(sent).isEmpty();
    notifications.on(
        new SessionEvent.ModeChanged(SPRING, SessionStatus.RUNNING, PREDICTIVE, agents));
    assertThat(receivers).containsExactly("agent1", "agent2");
    assertThat(sent)
        .containsOnly(rest(about("CampaignModeChanged").put("GSW_CAMPAIGN_MODE", "Predictive")));
  }

  @Test
  @Manual("CampaignGroupAssigned: attached data")
  void shouldTellTheAgentWhenHeWorksForAnotherGroup() {
    notifications.on(new SessionEvent.AgentAssigned(SPRING, "agent3"));
    assertThat(receivers).containsExactly("agent3");
    assertThat(sent).containsExactly(assigned());
  }

  @Test
  @Manual("CampaignStatusRequest: the same messages as at login")
  void shouldTellTheCampaignsOfTheAgentWhenADesktopAsks() {
    assertThat(CampaignEvents.statusOf(List.of())).isEmpty();
    assertThat(CampaignEvents.statusOf(List.of(taking(SessionStatus.ACTIVE, false))))
        .containsExactly(rest(about("CampaignLoaded")));
    assertThat(CampaignEvents.statusOf(List.of(taking(SessionStatus.RUNNING, true))))
        .containsExactly(started());
    assertThat(CampaignEvents.statusOf(List.of(taking(SessionStatus.WAITING_UNLOAD, true))))
        .isEmpty();
    assertThat(
            CampaignEvents.statusOf(
                List.of(taking(SessionStatus.RUNNING, true), taking(SessionStatus.RUNNING, false))))
        .containsExactly(started(), assigned(), started());
  }
}

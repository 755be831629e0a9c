package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ocserver.session.message.AgentAssignments;
import org.ocserver.session.message.AgentAssignments.DialClaim;
import org.ocserver.session.message.Staffing;

class AgentAssignmentsTest {
  private final AgentAssignments assignments = new AgentAssignments();

  private DialClaim claim(int session) {
    return assignments.claim("SimSwitch", "agent1", session);
  }

  @Test
  void shouldKeepTheAgentWhereHeIsUntilHeIsReleased() {
    assertThat(claim(1)).isEqualTo(DialClaim.GRANTED);
    assertThat(claim(2)).isEqualTo(DialClaim.REFUSED);
    assertThat(claim(1)).isEqualTo(DialClaim.GRANTED);
    assignments.release(2);
    assertThat(claim(2)).isEqualTo(DialClaim.REFUSED);
    assignments.release(1);
    assertThat(claim(2)).isEqualTo(DialClaim.MOVED);
    assertThat(claim(1)).isEqualTo(DialClaim.REFUSED);
  }

  @Test
  void shouldBeNoMoveWhenTheSameSessionHasTheAgentAgain() {
    claim(1);
    assignments.release(1);
    assertThat(claim(1)).isEqualTo(DialClaim.GRANTED);
  }

  @Test
  void shouldForgetTheAgentOnlyForTheSessionThatHasHim() {
    claim(1);
    assignments.forget("SimSwitch", "agent1", 2);
    assertThat(claim(2)).isEqualTo(DialClaim.REFUSED);
    assignments.forget("SimSwitch", "agent1", 1);
    assertThat(claim(2)).isEqualTo(DialClaim.GRANTED);
  }

  @Test
  void shouldTellAgentsOfTheSameLoginApartWhenTheirSwitchesDiffer() {
    claim(1);
    assertThat(assignments.claim("Other", "agent1", 2)).isEqualTo(DialClaim.GRANTED);
  }

  private static Staffing staffing(int priority, int least, int held) {
    return new Staffing(true, priority, least, 0, held);
  }

  @Test
  void shouldMoveTheAgentWhomASessionGivesUp() {
    claim(1);
    claim(2);
    assignments.tell(2, staffing(1, 0, 0));
    assertThat(assignments.betterFor("SimSwitch", "agent1", staffing(1, 0, 2))).contains(2);
    assignments.giveUp("SimSwitch", "agent1", 1, 2);
    assertThat(claim(1)).isEqualTo(DialClaim.REFUSED);
    assertThat(claim(2)).isEqualTo(DialClaim.MOVED);
    assertThat(claim(2)).isEqualTo(DialClaim.GRANTED);
  }

  @Test
  void shouldBeAnybodysWhenTheSessionThatWasGivenHimStopsBeforeItKnows() {
    claim(1);
    claim(2);
    assignments.giveUp("SimSwitch", "agent1", 1, 2);
    assignments.release(2);
    assertThat(claim(1)).isEqualTo(DialClaim.MOVED);
  }

  @Test
  void shouldOfferTheAgentToNobodyWhoHasStopped() {
    claim(1);
    claim(2);
    assignments.tell(2, staffing(1, 0, 0));
    assignments.release(2);
    assertThat(assignments.betterFor("SimSwitch", "agent1", staffing(1, 0, 2))).isEmpty();
  }
}

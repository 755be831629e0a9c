package org.ocserver.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ocserver.session.AgentAssignments.Claim;

class AgentAssignmentsTest {
  private final AgentAssignments assignments = new AgentAssignments();

  private Claim claim(int session) {
    return assignments.claim("SimSwitch", "agent1", session);
  }

  @Test
  void shouldKeepTheAgentWhereHeIsUntilHeIsReleased() {
    assertThat(claim(1)).isEqualTo(Claim.GRANTED);
    assertThat(claim(2)).isEqualTo(Claim.REFUSED);
    assertThat(claim(1)).isEqualTo(Claim.GRANTED);
    assignments.release("SimSwitch", "agent1", 2);
    assertThat(claim(2)).isEqualTo(Claim.REFUSED);
    assignments.release("SimSwitch", "agent1", 1);
    assertThat(claim(2)).isEqualTo(Claim.MOVED);
    assertThat(claim(1)).isEqualTo(Claim.REFUSED);
  }

  @Test
  void shouldBeNoMoveWhenTheSameSessionHasTheAgentAgain() {
    claim(1);
    assignments.release("SimSwitch", "agent1", 1);
    assertThat(claim(1)).isEqualTo(Claim.GRANTED);
  }

  @Test
  void shouldForgetTheAgentOnlyForTheSessionThatHasHim() {
    claim(1);
    assignments.forget("SimSwitch", "agent1", 2);
    assertThat(claim(2)).isEqualTo(Claim.REFUSED);
    assignments.forget("SimSwitch", "agent1", 1);
    assertThat(claim(2)).isEqualTo(Claim.GRANTED);
  }

  @Test
  void shouldTellAgentsOfTheSameLoginApartWhenTheirSwitchesDiffer() {
    claim(1);
    assertThat(assignments.claim("Other", "agent1", 2)).isEqualTo(Claim.GRANTED);
  }
}

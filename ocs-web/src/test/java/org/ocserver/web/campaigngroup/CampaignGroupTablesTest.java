package org.ocserver.web.campaigngroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.web.http.HttpTables;
import org.ocserver.web.http.NegativeStatus;

/** What the resource takes and answers, held against the manual's tables, both ways. */
class CampaignGroupTablesTest {
  @Test
  @Manual("HTTP Request Actions and req Values for the campaigngroups Resource: all, and no other")
  void shouldTakeTheRequestsOfTheManual() {
    Set<String> names = new TreeSet<>();
    Arrays.stream(CampaignGroupAction.values()).map(CampaignGroupAction::req).forEach(names::add);
    assertThat(names).isEqualTo(HttpTables.actions("campaigngroups"));
  }

  @Test
  @Manual("OCS HTTP Responses to Campaign Groups-Related Requests: all, and no other")
  void shouldAnswerTheStatusesOfTheManual() {
    Set<String> responses = new TreeSet<>(Set.of("200 ok"));
    responses.add(HttpTables.response(NegativeStatus.INTERNAL_SERVER_ERROR));
    for (CampaignError error : CampaignError.values()) {
      for (SessionStatus status : SessionStatus.values()) {
        responses.add(HttpTables.response(CampaignGroupAnswers.statusOf(error, status)));
      }
    }
    assertThat(responses).isEqualTo(HttpTables.responses("campaigngroups"));
  }
}

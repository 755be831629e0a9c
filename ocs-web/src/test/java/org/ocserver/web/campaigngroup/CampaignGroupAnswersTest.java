package org.ocserver.web.campaigngroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.pacing.AbandonmentLedger;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.session.settings.SessionIdentity;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.web.http.HttpAnswer;

class CampaignGroupAnswersTest {
  private static SessionSnapshot session(SessionStatus status) {
    return new SessionSnapshot(
        new SessionIdentity(101, 139, 234, 115, 1, "Spring", "", "Spring@Sales", ""),
        status,
        new DialParameters(DialMode.PROGRESSIVE, OptimizeBy.BUSY_FACTOR, 80),
        Map.of(),
        Map.of(),
        Map.of(),
        0,
        0,
        0,
        0,
        0,
        AbandonmentLedger.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_LOADED, CM_ERROR_CAMPAIGN_NOT_LOADED, 410, 4",
    "WAITING_UNLOAD, CM_ERROR_CAMPAIGN_NOT_LOADED, 409, 4",
    "ACTIVE, CM_ERROR_CAMPAIGN_ALREADY_LOADED, 409, 5",
    "ACTIVE, CM_ERROR_CAMPAIGN_NOT_STARTED, 409, 6",
    "RUNNING, CM_ERROR_CAMPAIGN_ALREADY_STARTED, 409, 7",
    "RUNNING, CM_ERROR_INVALID_CAMPAIGN_MODE, 409, 11",
    "ACTIVE, CM_ERROR_INVALID_PARAMETER, 400, 10",
    "NOT_LOADED, CM_ERROR_GROUP_CAMP_NOT_FOUND, 404, 9"
  })
  void shouldTellARefusalByStatusAndWarning(
      SessionStatus status, CampaignError error, int httpStatus, String warning) {
    HttpAnswer answer =
        CampaignGroupAnswers.of(new CommandOutcome.Refused(session(status), error, "detail"));

    assertThat(answer.status()).isEqualTo(httpStatus);
    assertThat(answer.headers()).isEqualTo(Map.of("Warning", warning));
    assertThat(answer.body()).isEmpty();
  }
}

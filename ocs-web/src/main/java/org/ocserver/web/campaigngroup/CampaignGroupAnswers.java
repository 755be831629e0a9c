package org.ocserver.web.campaigngroup;

import java.util.Optional;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.TkvJson;
import org.ocserver.web.http.EntityTag;
import org.ocserver.web.http.HttpAnswer;
import org.ocserver.web.http.NegativeStatus;

/**
 * Outcomes as answers.
 *
 * <p>Source: manual, "OCS HTTP Responses to Campaign Groups-Related Requests" and the examples.
 */
final class CampaignGroupAnswers {
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private CampaignGroupAnswers() {}

  static HttpAnswer of(CommandOutcome outcome) {
    if (outcome instanceof CommandOutcome.Refused refused) {
      return refused(refused.error(), refused.session().status());
    }
    return HttpAnswer.empty(OK);
  }

  /** The request itself is wrong. */
  static HttpAnswer incorrect() {
    return refused(NegativeStatus.BAD_REQUEST, CampaignError.CM_ERROR_INVALID_PARAMETER);
  }

  /** There is no such campaign group. */
  static HttpAnswer notFound() {
    return refused(NegativeStatus.NOT_FOUND, CampaignError.CM_ERROR_GROUP_CAMP_NOT_FOUND);
  }

  /** A status, unless the client has the very same already. */
  static HttpAnswer status(TKVList status, Optional<String> ifNoneMatch) {
    String content = TkvJson.write(status);
    EntityTag tag = EntityTag.of(content);
    HttpAnswer answer =
        tag.isKnown(ifNoneMatch) ? HttpAnswer.empty(NOT_MODIFIED) : HttpAnswer.json(OK, content);
    return answer.with("Cache-control", "private").with("Etag", tag.value());
  }

  /** The ledger of lost calls of a campaign that is loaded. */
  static HttpAnswer abandonment(SessionSnapshot session) {
    return session.status() == SessionStatus.NOT_LOADED
        ? refused(CampaignError.CM_ERROR_CAMPAIGN_NOT_LOADED, session.status())
        : HttpAnswer.json(OK, AbandonmentAnswer.of(session.abandonment()).build().toString())
            .with("Cache-control", "private");
  }

  private static HttpAnswer refused(CampaignError error, SessionStatus status) {
    return refused(statusOf(error, status), error);
  }

  /**
   * @param status how the session is
   */
  static NegativeStatus statusOf(CampaignError error, SessionStatus status) {
    return switch (error) {
      case CM_ERROR_CAMPAIGN_NOT_LOADED ->
          status == SessionStatus.NOT_LOADED ? NegativeStatus.GONE : NegativeStatus.CONFLICT;
      case CM_ERROR_CAMPAIGN_ALREADY_LOADED,
          CM_ERROR_CAMPAIGN_NOT_STARTED,
          CM_ERROR_CAMPAIGN_ALREADY_STARTED,
          CM_ERROR_INVALID_CAMPAIGN_MODE,
          CM_ERROR_INVALID_CAMPAIGN_SCHEDULE_MODE ->
          NegativeStatus.CONFLICT;
      case CM_ERROR_CAMPAIGN_NOT_FOUND,
          CM_ERROR_GROUP_NOT_FOUND,
          CM_ERROR_GROUP_CAMP_NOT_FOUND,
          CM_ERROR_CAMPAIGN_SCHEDULE_NOT_FOUND ->
          NegativeStatus.NOT_FOUND;
      case CM_ERROR_INVALID_PARAMETER,
          CM_ERROR_INVALID_CAMPAIGN_SCHEDULE,
          CM_ERROR_LICENSE_VIOLATION ->
          NegativeStatus.BAD_REQUEST;
    };
  }

  private static HttpAnswer refused(NegativeStatus status, CampaignError error) {
    return HttpAnswer.negative(status, error.value(), error.description());
  }
}

package org.ocserver.session.settings;

/**
 * Why a request to a campaign is refused.
 *
 * <p>Source: manual, "Enumeration Values for GSW_CM_AttrError"; the names and texts are its.
 */
public enum CampaignError {
  CM_ERROR_CAMPAIGN_NOT_FOUND(3, "Requested campaign not found in configuration."),
  CM_ERROR_CAMPAIGN_NOT_LOADED(4, "Requested campaign not loaded."),
  CM_ERROR_CAMPAIGN_ALREADY_LOADED(5, "Requested campaign already loaded."),
  CM_ERROR_CAMPAIGN_NOT_STARTED(
      6, "Request to change runtime parameters for a campaign that has not started."),
  CM_ERROR_CAMPAIGN_ALREADY_STARTED(
      7, "Request to start an already started campaign/campaign group."),
  CM_ERROR_GROUP_NOT_FOUND(8, "Requested group not found in configuration."),
  CM_ERROR_GROUP_CAMP_NOT_FOUND(9, "Requested campaign is not configured for the requested group."),
  CM_ERROR_INVALID_PARAMETER(10, "Invalid parameter in the CM_ReqSetDialingMode request."),
  CM_ERROR_INVALID_CAMPAIGN_MODE(11, "Invalid mode is requested for running campaign."),
  CM_ERROR_INVALID_CAMPAIGN_SCHEDULE(12, "Wrong Campaign Sequence is received."),
  CM_ERROR_CAMPAIGN_SCHEDULE_NOT_FOUND(
      13, "Campaign Sequence is not found among loaded or running Sequences."),
  CM_ERROR_INVALID_CAMPAIGN_SCHEDULE_MODE(
      14, "Invalid mode is requested for running Campaign Sequence."),
  CM_ERROR_LICENSE_VIOLATION(15, "Dial mode is not supported by current license.");

  private final int value;
  private final String description;

  CampaignError(int value, String description) {
    this.value = value;
    this.description = description;
  }

  /** GSW_CM_AttrError. */
  public int value() {
    return value;
  }

  public String description() {
    return description;
  }
}

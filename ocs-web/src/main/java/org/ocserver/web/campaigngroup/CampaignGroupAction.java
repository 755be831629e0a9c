package org.ocserver.web.campaigngroup;

import java.util.Optional;

/**
 * What can be asked of a campaign group.
 *
 * <p>Source: manual, "HTTP Request Actions and req Values for the campaigngroups Resource".
 */
enum CampaignGroupAction {
  LOAD("Load"),
  START_DIALING("StartDialing"),
  SET_DIALING_MODE("SetDialingMode"),
  STOP_DIALING("StopDialing"),
  UNLOAD("Unload"),
  FORCE_UNLOAD("ForceUnload"),
  LAUNCH("Launch"),
  STAGE("Stage"),
  COMPLETE("Complete");

  private final String req;

  CampaignGroupAction(String req) {
    this.req = req;
  }

  /** The parameter of that name. */
  String req() {
    return req;
  }

  static Optional<CampaignGroupAction> of(String req) {
    for (CampaignGroupAction action : values()) {
      if (action.req.equals(req)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }
}

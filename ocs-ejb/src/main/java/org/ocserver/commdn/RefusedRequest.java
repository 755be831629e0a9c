package org.ocserver.commdn;

import org.ocserver.session.settings.CampaignError;

/** A request that is refused with an error of the Communication DN API. */
public final class RefusedRequest extends Exception {
  private static final long serialVersionUID = 1L;

  private final CampaignError error;

  RefusedRequest(CampaignError error, String detail) {
    super(detail);
    this.error = error;
  }

  public CampaignError error() {
    return error;
  }

  /** Which attribute is wrong, and why. */
  public String detail() {
    return getMessage();
  }
}

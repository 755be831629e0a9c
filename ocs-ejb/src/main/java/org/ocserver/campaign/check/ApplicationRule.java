package org.ocserver.campaign.check;

import org.ocserver.campaign.Application;

/** At least one application is this product. */
final class ApplicationRule implements Rule {
  @Override
  public void apply(Draft draft, Findings findings) {
    long servers =
        draft
            .all(Application.class)
            .filter(item -> item.object().isOutboundContactServer())
            .count();
    findings.addIf(
        servers == 0,
        "applications",
        "at least one application must have the type outbound_contact_server; here are 0");
  }
}

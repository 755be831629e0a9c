package org.ocserver.campaign.check;

import org.ocserver.campaign.Application;

/** Exactly one application is this server. */
final class ApplicationRule implements Rule {
  @Override
  public void apply(Draft draft, Findings findings) {
    long servers =
        draft
            .all(Application.class)
            .filter(item -> item.object().isOutboundContactServer())
            .count();
    findings.addIf(
        servers != 1,
        "applications",
        "one application must have the type outbound_contact_server; here are " + servers);
  }
}

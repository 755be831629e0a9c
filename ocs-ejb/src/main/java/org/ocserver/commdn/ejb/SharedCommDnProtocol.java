package org.ocserver.commdn.ejb;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.commdn.CommDnProtocol;
import org.ocserver.ownership.OwnerDuty;
import org.ocserver.sequence.ejb.CampaignSequences;
import org.ocserver.session.ejb.DialingSessions;

/** The Communication DN API of this server, for all ways on which requests come. */
@ApplicationScoped
public class SharedCommDnProtocol implements OwnerDuty {
  @EJB private DialingSessions dialing;
  @EJB private CampaignSequences sequences;
  @EJB private ConfigurationService configuration;

  private volatile CommDnProtocol protocol;

  @Override
  public Stage stage() {
    return Stage.PROTOCOLS;
  }

  @Override
  public void begin() {
    protocol =
        new CommDnProtocol(
            dialing.sessions(),
            sequences.sequences(),
            dialing.withdrawals(),
            configuration.inForce());
  }

  public CommDnProtocol protocol() {
    return protocol;
  }
}

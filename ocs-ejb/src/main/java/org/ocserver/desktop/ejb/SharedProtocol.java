package org.ocserver.desktop.ejb;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.desktop.DesktopProtocol;
import org.ocserver.ownership.OwnerDuty;
import org.ocserver.session.ejb.DialingSessions;

/** The desktop protocol of this server, for all ways on which requests come. */
@ApplicationScoped
public class SharedProtocol implements OwnerDuty {
  @EJB private DialingSessions dialing;
  @EJB private ConfigurationService configuration;

  private volatile DesktopProtocol protocol;

  @Override
  public Stage stage() {
    return Stage.PROTOCOLS;
  }

  @Override
  public void begin() {
    protocol =
        new DesktopProtocol(
            dialing.sessions(),
            dialing.withdrawals(),
            dialing.additions(),
            configuration.inForce());
  }

  public DesktopProtocol protocol() {
    return protocol;
  }
}

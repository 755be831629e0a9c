package org.ocserver.session;

import org.ocserver.campaign.option.PacingOptions;

/** All that changes while a campaign is loaded; shared by the stages, on the session's thread. */
final class LoadedCampaign {
  final SessionSettings settings;
  final SessionPorts ports;
  final CallsInProgress calls = new CallsInProgress();
  final AgentRoster agents;
  final ChainBuffer buffer;
  final WriteBack writeBack;
  final SessionCounters counters;
  private boolean linkUp = true;

  LoadedCampaign(SessionSettings settings, SessionPorts ports) {
    this.settings = settings;
    this.ports = ports;
    agents = new AgentRoster(settings.agentLogins());
    buffer = new ChainBuffer(settings, ports.store());
    writeBack = new WriteBack(ports.store());
    counters = new SessionCounters(settings.options().value(PacingOptions.HISTORY_LENGTH));
  }

  SessionIdentity identity() {
    return settings.identity();
  }

  boolean isLinkUp() {
    return linkUp;
  }

  void setLinkUp(boolean up) {
    linkUp = up;
  }

  /** Whether no call is in progress, no record on a desktop, nothing asked of the database. */
  boolean isIdle() {
    return calls.isEmpty() && !buffer.isAsking();
  }
}

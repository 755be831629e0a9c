package org.ocserver.session.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.session.settings.SessionOrder;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.session.settings.Supervisor;

/** A session does again what it was told before the server came down. */
final class Resumption {
  private static final Logger LOG = System.getLogger(Resumption.class.getName());

  private final Sessions sessions;
  private final CampaignGroup group;
  private final SessionOrder order;

  Resumption(Sessions sessions, CampaignGroup group, SessionOrder order) {
    this.sessions = sessions;
    this.group = group;
    this.order = order;
  }

  /**
   * @param wanted whether sessions are to go on by themselves
   */
  void run(boolean wanted) {
    if (!wanted) {
      notResumed("resume-after-restart is off");
      return;
    }
    SessionCommands commands = sessions.by(Supervisor.named(order.by()));
    (order.dialing()
            ? commands.launch(group, order.parameters())
            : commands.load(group, Optional.of(order.parameters())))
        .thenAccept(outcome -> resumed(outcome, commands));
  }

  private void resumed(CommandOutcome outcome, SessionCommands commands) {
    if (outcome instanceof CommandOutcome.Refused refused
        && refused.error() != CampaignError.CM_ERROR_CAMPAIGN_ALREADY_LOADED) {
      notResumed(refused.error().description() + " " + refused.detail());
      return;
    }
    if (!order.priorities().isEmpty()) {
      commands.prioritize(group, order.priorities());
    }
    LOG.log(Level.INFO, "{0} goes on as {1} told it at {2}", group.name(), order.by(), order.at());
  }

  private void notResumed(String reason) {
    LOG.log(Level.WARNING, "{0} does not go on after the restart: {1}", group.name(), reason);
    sessions.session(group).post(new SessionMessage.NotResumed(order, agents()));
  }

  private List<String> agents() {
    try {
      return List.copyOf(sessions.settings(group).members().logins());
    } catch (SessionSettings.Incomplete incomplete) {
      return List.of();
    }
  }
}

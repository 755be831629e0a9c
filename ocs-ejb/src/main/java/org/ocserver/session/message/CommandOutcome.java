package org.ocserver.session.message;

import org.ocserver.session.settings.CampaignError;

/** The answer to a command. */
public sealed interface CommandOutcome {
  /** The session as the command left it. */
  SessionSnapshot session();

  /** The command was carried out, or for an unload, begun. */
  record Done(SessionSnapshot session) implements CommandOutcome {}

  /**
   * The command was refused and nothing changed.
   *
   * @param detail what in the request or the configuration is wrong; may be empty
   */
  record Refused(SessionSnapshot session, CampaignError error, String detail)
      implements CommandOutcome {}
}

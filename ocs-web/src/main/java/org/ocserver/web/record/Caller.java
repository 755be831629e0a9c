package org.ocserver.web.record;

import java.util.Optional;
import org.ocserver.record.RejectedRequest;
import org.ocserver.record.RequestError;

/**
 * Who asks.
 *
 * @param isAgent whether he may change only records that he has
 * @param login of the agent of the configuration that he is, if he is one
 */
record Caller(boolean isAgent, Optional<String> login) {
  /** A program, or somebody who runs campaigns: may change any record. */
  static final Caller APPLICATION = new Caller(false, Optional.empty());

  static Caller agent(Optional<String> login) {
    return new Caller(true, login);
  }

  /**
   * The agent to whose records the request is restricted; none for applications.
   *
   * @throws RejectedRequest 104 if he is no agent of the configuration
   */
  Optional<String> agentLogin() throws RejectedRequest {
    if (!isAgent) {
      return Optional.empty();
    }
    if (login.isEmpty()) {
      throw new RejectedRequest(
          RequestError.AGENT_NOT_FOUND, "the user is no agent of the configuration");
    }
    return login;
  }
}

package org.ocserver.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * For which of the sessions each agent works. Several sessions that dial of their own accord may
 * have the same agent; he works for the one that claimed him first, until it stops. Thread safe.
 */
final class AgentAssignments {
  private record Key(String switchName, String agentLogin) {}

  /**
   * @param held whether the session still dials for the agent; otherwise another may have him
   */
  private record Post(int campaignGroupDbid, boolean held) {}

  /** What a session is told that wants an agent. */
  enum Claim {
    /** He works for it. */
    GRANTED,
    /** He works for it from now on, and worked for another before. */
    MOVED,
    /** He works for another. */
    REFUSED
  }

  private final Map<Key, Post> posts = new ConcurrentHashMap<>();

  Claim claim(String switchName, String agentLogin, int campaignGroupDbid) {
    Key key = new Key(switchName, agentLogin);
    Post wanted = new Post(campaignGroupDbid, true);
    Post before = posts.putIfAbsent(key, wanted);
    if (before == null || before.equals(wanted)) {
      return Claim.GRANTED;
    }
    if (before.held() || !posts.replace(key, before, wanted)) {
      return Claim.REFUSED;
    }
    return before.campaignGroupDbid() == campaignGroupDbid ? Claim.GRANTED : Claim.MOVED;
  }

  /** The session does not dial for the agent any more. */
  void release(String switchName, String agentLogin, int campaignGroupDbid) {
    posts.replace(
        new Key(switchName, agentLogin),
        new Post(campaignGroupDbid, true),
        new Post(campaignGroupDbid, false));
  }

  /** The agent is gone; when he comes back he is anybody's. */
  void forget(String switchName, String agentLogin, int campaignGroupDbid) {
    Key key = new Key(switchName, agentLogin);
    posts.remove(key, new Post(campaignGroupDbid, true));
    posts.remove(key, new Post(campaignGroupDbid, false));
  }
}

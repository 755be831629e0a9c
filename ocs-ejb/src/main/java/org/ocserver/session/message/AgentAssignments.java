package org.ocserver.session.message;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * For which of the sessions each agent works. Several sessions that dial of their own accord may
 * have the same agent; he works for the one that claimed him first, until it stops or yields him.
 * Thread safe.
 */
public final class AgentAssignments {
  private record Key(String switchName, String agentLogin) {}

  /**
   * @param held whether the session still dials for the agent; otherwise another may have him
   * @param offered whether another session has yielded the agent to it, and it does not know yet
   */
  private record Post(int campaignGroupDbid, boolean held, boolean offered) {}

  /** What a session is told that wants an agent. */
  public enum DialClaim {
    /** He works for it. */
    GRANTED,
    /** He works for it from now on, and worked for another before. */
    MOVED,
    /** He works for another. */
    REFUSED
  }

  private final Map<Key, Post> posts = new ConcurrentHashMap<>();

  /** Sessions that would have the agent and were refused. */
  private final Map<Key, Set<Integer>> wishes = new ConcurrentHashMap<>();

  private final Map<Integer, Staffing> staffing = new ConcurrentHashMap<>();

  public DialClaim claim(String switchName, String agentLogin, int campaignGroupDbid) {
    Key key = new Key(switchName, agentLogin);
    DialClaim claim = claim(key, campaignGroupDbid);
    if (claim == DialClaim.REFUSED) {
      wishes.computeIfAbsent(key, k -> ConcurrentHashMap.newKeySet()).add(campaignGroupDbid);
    } else {
      unwish(key, campaignGroupDbid);
    }
    return claim;
  }

  private DialClaim claim(Key key, int campaignGroupDbid) {
    Post wanted = new Post(campaignGroupDbid, true, false);
    Post before = posts.putIfAbsent(key, wanted);
    if (before == null || before.equals(wanted)) {
      return DialClaim.GRANTED;
    }
    boolean isOwn = before.campaignGroupDbid() == campaignGroupDbid;
    if (before.held() && !isOwn || !posts.replace(key, before, wanted)) {
      return DialClaim.REFUSED;
    }
    return isOwn && !before.offered() ? DialClaim.GRANTED : DialClaim.MOVED;
  }

  private void unwish(Key key, int campaignGroupDbid) {
    wishes.computeIfPresent(
        key,
        (k, groups) -> {
          groups.remove(campaignGroupDbid);
          return groups;
        });
  }

  /** How a session that dials is staffed. */
  public void tell(int campaignGroupDbid, Staffing now) {
    staffing.put(campaignGroupDbid, now);
  }

  /** A session that wants the agent and had better have him. */
  public Optional<Integer> betterFor(String switchName, String agentLogin, Staffing own) {
    return wishes.getOrDefault(new Key(switchName, agentLogin), Set.of()).stream()
        .filter(staffing::containsKey)
        .filter(group -> own.yieldsTo(staffing.get(group)))
        .min(
            Comparator.<Integer>comparingInt(group -> -staffing.get(group).priority())
                .thenComparing(group -> group));
  }

  /** The session's agent works for another session from now on. */
  public void giveUp(String switchName, String agentLogin, int from, int to) {
    posts.replace(
        new Key(switchName, agentLogin), new Post(from, true, false), new Post(to, true, true));
  }

  /** The session dials for nobody any more. */
  public void release(int campaignGroupDbid) {
    staffing.remove(campaignGroupDbid);
    posts.replaceAll(
        (key, post) ->
            post.campaignGroupDbid() == campaignGroupDbid
                ? new Post(campaignGroupDbid, false, false)
                : post);
    wishes.keySet().forEach(key -> unwish(key, campaignGroupDbid));
  }

  /** The agent is gone; when he comes back he is anybody's. */
  public void forget(String switchName, String agentLogin, int campaignGroupDbid) {
    Key key = new Key(switchName, agentLogin);
    posts.computeIfPresent(
        key, (k, post) -> post.campaignGroupDbid() == campaignGroupDbid ? null : post);
    unwish(key, campaignGroupDbid);
  }
}

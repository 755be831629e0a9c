package org.ocserver.groupstate;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.ocserver.webhook.RetryPause;
import org.ocserver.webhook.WebhookAnswer;
import org.ocserver.webhook.WebhookAnswer.Answered;

/** What is still to be told to one web server: one post after the other, each until it is taken. */
final class StateReceiver {
  private static final Logger LOG = System.getLogger(StateReceiver.class.getName());
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int FIRST_SERVER_ERROR = 500;

  /** So many posts wait at most. */
  static final int MOST_WAITING = 1000;

  /**
   * A post.
   *
   * @param isRepeated whether the next of its kind says the same anew
   */
  record Post(String json, boolean isRepeated) {}

  private final URI uri;
  private final Deque<Post> waiting = new ArrayDeque<>();
  private final RetryPause pause = new RetryPause();
  private boolean underWay;
  private boolean failing;
  private boolean overflowing;

  StateReceiver(URI uri) {
    this.uri = uri;
  }

  URI uri() {
    return uri;
  }

  void add(Post post) {
    if (post.isRepeated()) {
      dropRepeated();
    }
    if (waiting.size() >= MOST_WAITING) {
      dropOldest();
      if (!overflowing) {
        overflowing = true;
        LOG.log(
            Level.ERROR,
            "{0} takes no states of campaign groups: the oldest of {1} are dropped",
            uri,
            MOST_WAITING);
      }
    }
    waiting.add(post);
  }

  /** The one under way stays, as the first. */
  private void dropOldest() {
    Iterator<Post> posts = waiting.iterator();
    posts.next();
    if (underWay) {
      posts.next();
    }
    posts.remove();
  }

  /** Of those that say how all is, the latest is enough; the one under way stays. */
  private void dropRepeated() {
    Iterator<Post> posts = waiting.iterator();
    boolean first = true;
    while (posts.hasNext()) {
      if (posts.next().isRepeated() && !(first && underWay)) {
        posts.remove();
      }
      first = false;
    }
  }

  /** Whether a post is to be sent now; then {@link #next} is it. */
  boolean isReady(Instant now) {
    return !underWay && !waiting.isEmpty() && pause.isOver(now);
  }

  Post next() {
    underWay = true;
    return waiting.element();
  }

  /** What came of the post that is under way. */
  void answered(WebhookAnswer answer, Instant now) {
    underWay = false;
    if (answer instanceof Answered answered && isFinal(answered)) {
      if (!answered.isSuccess()) {
        LOG.log(Level.WARNING, "{0} refused a state: {1}", uri, answered.status());
      }
      waiting.remove();
      pause.reset();
      failing = false;
      overflowing = false;
    } else {
      if (!failing) {
        LOG.log(Level.WARNING, "{0} is told again: {1}", uri, answer);
      }
      failing = true;
      pause.begin(now);
    }
  }

  /** Taken, or refused for what it is: then it would be refused again. */
  private static boolean isFinal(Answered answer) {
    return answer.status() < FIRST_SERVER_ERROR
        && answer.status() != TOO_MANY_REQUESTS
        && answer.status() != REQUEST_TIMEOUT;
  }
}

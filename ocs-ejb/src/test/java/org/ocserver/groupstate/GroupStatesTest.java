package org.ocserver.groupstate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ocserver.Manual;
import org.ocserver.session.SessionWorld;
import org.ocserver.tkv.MalformedList;
import org.ocserver.tkv.TkvJson;
import org.ocserver.webhook.WebhookAnswer;

/** Two web servers that are told how a campaign group is. */
class GroupStatesTest {
  private static final URI FIRST = URI.create("http://first/states");
  private static final URI SECOND = URI.create("https://second/states");
  private static final WebhookAnswer TAKEN = new WebhookAnswer.Answered(200, "", true);

  private final SessionWorld world =
      new SessionWorld(
          SessionWorld.MORNING,
          text ->
              text.replace(
                  "connections: [102]",
                  "connections: [102], options: {OCServer: {campaigngroup-states-uri:"
                      + " 'http://first/states, https://second/states',"
                      + " campaigngroup-states-interval: 60}}"),
          store -> store);
  private final Map<URI, List<Integer>> taken = new HashMap<>();
  private final Map<URI, CompletableFuture<WebhookAnswer>> hanging = new HashMap<>();
  private final Map<URI, WebhookAnswer> answers = new HashMap<>();
  private final List<String> bodies = new ArrayList<>();
  private int posts;
  private GroupStates states;

  @BeforeEach
  void listen() {
    states =
        new GroupStates(
            world::configuration,
            () -> world.sessions.statusOfAll(),
            this::post,
            Runnable::run,
            world.time.clock());
    world.observer = states;
  }

  @AfterEach
  void close() {
    world.close();
  }

  private CompletableFuture<WebhookAnswer> post(URI uri, String json) {
    posts++;
    bodies.add(json);
    if (hanging.containsKey(uri)) {
      return hanging.get(uri);
    }
    WebhookAnswer answer = answers.getOrDefault(uri, TAKEN);
    if (answer == TAKEN) {
      taken.computeIfAbsent(uri, u -> new ArrayList<>()).add(type(json));
    }
    return CompletableFuture.completedFuture(answer);
  }

  private static int type(String json) {
    try {
      return (int) TkvJson.read(json).integer("GSW_CM_MessageType").orElseThrow();
    } catch (MalformedList malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  private void advance(int seconds) {
    for (int i = 0; i < seconds; i++) {
      world.advance(Duration.ofSeconds(1));
      states.tick();
    }
  }

  private List<Integer> changesTakenBy(URI uri) {
    return taken.getOrDefault(uri, List.of()).stream().filter(type -> type != 46).toList();
  }

  @Test
  @Manual("Campaign Group Status Notification: loaded, started, stopped, unloaded, mode changed")
  void shouldTellEachServerWhatHappensInOrder() {
    world.load();
    world.start();
    world.stop();
    world.unload();
    advance(1);
    assertThat(changesTakenBy(FIRST)).containsExactly(19, 21, 22, 24, 24, 20);
    assertThat(changesTakenBy(SECOND)).isEqualTo(changesTakenBy(FIRST));
    assertThat(bodies.get(0)).contains("\"GSW_CM_AttrCampaignID\":139");
  }

  @Test
  @Manual("Campaign Group Status Notification: periodically, active Campaign Groups")
  void shouldTellFromTimeToTimeHowLoadedGroupsAre() {
    world.load();
    advance(130);
    assertThat(taken.get(FIRST)).containsExactly(19, 46, 46, 46);
    assertThat(bodies.get(bodies.size() - 1)).contains("Spring@Sales");
  }

  @Test
  void shouldTellOnceAfterARestartHowLoadedGroupsAre() {
    world.reconfigure(
        text ->
            text.replace(
                "connections: [102]",
                "connections: [102], options: {OCServer: {campaigngroup-states-uri:"
                    + " 'http://first/states'}}"));
    answers.put(FIRST, new WebhookAnswer.NoAnswer("no answer in time"));
    world.load();
    advance(10);
    assertThat(taken).isEmpty();
    answers.clear();
    world.unload();
    world.observer = event -> {};
    advance(10);
    taken.clear();
    listen();
    advance(130);
    assertThat(taken.get(FIRST)).containsExactly(46);
    assertThat(bodies.get(bodies.size() - 1)).doesNotContain("Spring@Sales");
  }

  @Test
  void shouldTellAgainInOrderWhenAServerFailedAndKeepNoOtherWaiting() {
    answers.put(FIRST, new WebhookAnswer.NoAnswer("no answer in time"));
    world.load();
    world.start();
    advance(5);
    int tried = posts;
    assertThat(changesTakenBy(SECOND)).containsExactly(19, 21);
    assertThat(tried).isLessThan(10);
    answers.put(FIRST, new WebhookAnswer.Answered(503, "", true));
    advance(5);
    answers.remove(FIRST);
    world.stop();
    advance(60);
    assertThat(changesTakenBy(FIRST)).containsExactly(19, 21, 22);
  }

  @Test
  void shouldWaitForASlowServerAndKeepNoMoreThanIsBounded() {
    hanging.put(FIRST, new CompletableFuture<>());
    world.load();
    for (int i = 0; i < StateReceiver.MOST_WAITING; i++) {
      world.start();
      world.stop();
    }
    assertThat(changesTakenBy(SECOND)).hasSize(2 * StateReceiver.MOST_WAITING + 1);
    CompletableFuture<WebhookAnswer> first = hanging.remove(FIRST);
    first.complete(TAKEN);
    advance(1);
    assertThat(changesTakenBy(FIRST).size()).isBetween(990, StateReceiver.MOST_WAITING);
  }

  @Test
  void shouldNotTellAgainWhatAServerRefuses() {
    answers.put(FIRST, new WebhookAnswer.Answered(400, "", true));
    world.load();
    advance(1);
    answers.remove(FIRST);
    world.start();
    advance(1);
    assertThat(changesTakenBy(FIRST)).containsExactly(21);
  }
}

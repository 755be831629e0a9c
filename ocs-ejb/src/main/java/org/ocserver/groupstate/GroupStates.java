package org.ocserver.groupstate;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.option.OptionLookup;
import org.ocserver.campaign.option.ServerOptions;
import org.ocserver.commdn.CampaignStatus;
import org.ocserver.commdn.CommDnNotifications;
import org.ocserver.groupstate.StateReceiver.Post;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionSnapshot;
import org.ocserver.session.message.SessionStanding;
import org.ocserver.session.port.SessionObserver;
import org.ocserver.session.run.Mailbox;
import org.ocserver.session.settings.SessionStatus;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.TkvJson;
import org.ocserver.webhook.WebhookAnswer;
import org.ocserver.webhook.Webhooks;

/**
 * Tells web servers how campaign groups are, by HTTP POST: what has changed, as the notification of
 * the Communication DN API says it, and if wanted, from time to time how all loaded ones are.
 *
 * <p>Source: manual, "Campaign Group Status Notification from OCS to Web or Application Server".
 */
public final class GroupStates implements SessionObserver {
  private static final Logger LOG = System.getLogger(GroupStates.class.getName());

  private final Supplier<Configuration> configuration;
  private final Supplier<CompletableFuture<List<SessionSnapshot>>> sessions;
  private final BiFunction<URI, String, CompletableFuture<WebhookAnswer>> poster;
  private final Clock clock;
  private final Mailbox<Runnable> turns;
  private final CommDnNotifications changes = new CommDnNotifications(this::tell);
  private final Map<URI, StateReceiver> receivers = new LinkedHashMap<>();
  private final Set<String> unusable = new HashSet<>();
  private Instant nextReport = Instant.MIN;

  /** Whether servers have been told since the start how all is: posts of before may be lost. */
  private boolean begun;

  /**
   * @param sessions how all campaign groups are
   * @param poster posts JSON to an address; its future does not fail
   * @param executor runs this, one turn at a time
   */
  public GroupStates(
      Supplier<Configuration> configuration,
      Supplier<CompletableFuture<List<SessionSnapshot>>> sessions,
      BiFunction<URI, String, CompletableFuture<WebhookAnswer>> poster,
      Executor executor,
      Clock clock) {
    this.configuration = configuration;
    this.sessions = sessions;
    this.poster = poster;
    this.clock = clock;
    this.turns = new Mailbox<>(executor, Runnable::run);
  }

  @Override
  public void on(SessionEvent event) {
    changes.on(event);
  }

  private void tell(TKVList change) {
    turns.post(() -> add(new Post(TkvJson.write(change), false)));
  }

  /** Time goes on: what failed is tried again, and how all is is told if that is due. */
  public void tick() {
    turns.post(
        () -> {
          addressed();
          report();
          go();
        });
  }

  private void report() {
    Duration interval = options().value(ServerOptions.CAMPAIGNGROUP_STATES_INTERVAL);
    Instant now = clock.instant();
    if (begun && interval.isZero() || receivers.isEmpty() || now.isBefore(nextReport)) {
      return;
    }
    begun = true;
    nextReport = now.plus(interval);
    int application = configuration.get().application().dbid();
    sessions
        .get()
        .exceptionally(
            failure -> {
              LOG.log(Level.WARNING, "It is not known how the campaign groups are", failure);
              return List.of();
            })
        .thenAccept(
            all -> {
              List<SessionStanding> loaded =
                  all.stream()
                      .map(SessionSnapshot::standing)
                      .filter(one -> one.status() != SessionStatus.NOT_LOADED)
                      .toList();
              String json = TkvJson.write(CampaignStatus.ofAll(application, loaded));
              turns.post(() -> add(new Post(json, true)));
            });
  }

  private void add(Post post) {
    addressed();
    receivers.values().forEach(receiver -> receiver.add(post));
    go();
  }

  /** Who is told, by the configuration of this moment. */
  private void addressed() {
    List<URI> wanted = new ArrayList<>();
    options().value(ServerOptions.CAMPAIGNGROUP_STATES_URI).stream()
        .flatMap(text -> Arrays.stream(text.split("[,\\s]+")))
        .forEach(text -> Webhooks.address(text).ifPresentOrElse(wanted::add, () -> tellOnce(text)));
    receivers.keySet().retainAll(wanted);
    wanted.forEach(uri -> receivers.computeIfAbsent(uri, StateReceiver::new));
  }

  private void tellOnce(String address) {
    if (unusable.add(address)) {
      LOG.log(Level.WARNING, "States cannot be posted to {0}: it is no address of HTTP", address);
    }
  }

  private OptionLookup options() {
    return configuration.get().options();
  }

  private void go() {
    for (StateReceiver receiver : receivers.values()) {
      if (receiver.isReady(clock.instant())) {
        Post post = receiver.next();
        poster
            .apply(receiver.uri(), post.json())
            .thenAccept(
                answer ->
                    turns.post(
                        () -> {
                          receiver.answered(answer, clock.instant());
                          go();
                        }));
      }
    }
  }
}

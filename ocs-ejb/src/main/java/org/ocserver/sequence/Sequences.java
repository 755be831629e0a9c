package org.ocserver.sequence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.ocserver.callinglist.StoreException;
import org.ocserver.campaign.Configuration;
import org.ocserver.session.message.CommandOutcome;
import org.ocserver.session.run.Mailbox;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.session.settings.DialParameters;

/**
 * What applications can ask of the campaign sequences of this server. Thread safe. A question fails
 * if the database does.
 *
 * <p>Commands but {@link #load} name a sequence by its group and may repeat it; if it is not the
 * one that the group has, they are refused with error 13.
 */
public final class Sequences {
  private static final Logger LOG = System.getLogger(Sequences.class.getName());

  private final Supplier<Configuration> configuration;
  private final SequencePorts world;
  private final Map<Integer, SequenceDriver> byGroup = new TreeMap<>();
  private boolean restored;

  /**
   * @param executor whose threads run the sequences, one at a time; they wait for the database
   */
  public Sequences(
      Supplier<Configuration> configuration,
      Campaigns campaigns,
      SequenceStore store,
      SequenceObserver observer,
      Executor executor,
      Clock clock) {
    this.configuration = configuration;
    this.world =
        new SequencePorts(
            () -> configuration.get().application().dbid(),
            campaigns,
            store,
            observer,
            new Mailbox<>(executor, Runnable::run),
            clock);
  }

  /** Time goes on; the first time, what a former server has left goes on. */
  public void tick() {
    world.post(
        () -> {
          try {
            restore();
            List.copyOf(byGroup.values()).forEach(SequenceDriver::advance);
            byGroup.values().removeIf(SequenceDriver::isForgotten);
          } catch (StoreException failure) {
            LOG.log(Level.WARNING, "Sequences wait: {0}", failure.getMessage());
          }
        });
  }

  private void restore() {
    if (restored) {
      return;
    }
    for (SequenceState state : world.store().all(world.applicationDbid())) {
      byGroup.put(
          state.sequence().groupDbid(),
          new SequenceDriver(SequenceRun.restored(state), Optional.of(state), world));
    }
    restored = true;
  }

  /** Loads a sequence; nothing is dialed before it is started. */
  public CompletableFuture<SequenceOutcome> load(CampaignSequence sequence) {
    return ask(
        () -> {
          if (find(sequence.groupDbid()).isPresent()) {
            return conflict("another sequence is loaded");
          }
          Optional<String> problem =
              new SequenceRules(configuration.get(), world.now()).problem(sequence);
          if (problem.isPresent()) {
            return refused(CampaignError.CM_ERROR_INVALID_CAMPAIGN_SCHEDULE, problem.get());
          }
          SequenceDriver driver =
              new SequenceDriver(SequenceRun.loaded(sequence), Optional.empty(), world);
          driver.store();
          byGroup.put(sequence.groupDbid(), driver);
          return driver.settled();
        });
  }

  /** Starts a sequence, at its start time if that is to come; or goes on with one that is held. */
  public CompletableFuture<SequenceOutcome> start(int groupDbid, Optional<CampaignSequence> named) {
    return command(groupDbid, named, run -> run.start(world.now()), "it is started already");
  }

  /** Stops dialing; no item starts until the sequence is started again. */
  public CompletableFuture<SequenceOutcome> stop(int groupDbid, Optional<CampaignSequence> named) {
    return command(groupDbid, named, SequenceRun::stop, "it is not started");
  }

  /** Begins to unload the running campaign; when that is done the sequence is forgotten. */
  public CompletableFuture<SequenceOutcome> unload(
      int groupDbid, Optional<CampaignSequence> named) {
    return command(groupDbid, named, SequenceRun::leave, "it is being unloaded already");
  }

  /** How the sequence is. */
  public CompletableFuture<SequenceOutcome> status(
      int groupDbid, Optional<CampaignSequence> named) {
    return with(
        groupDbid,
        named,
        driver -> CompletableFuture.completedFuture(new SequenceOutcome.Done(driver.view())));
  }

  /**
   * Has the running item dial in another way, after a restart too.
   *
   * @param change how it is to dial, given how it does
   */
  public CompletableFuture<SequenceOutcome> changeMode(
      int groupDbid, Optional<CampaignSequence> named, UnaryOperator<DialParameters> change) {
    return with(
        groupDbid,
        named,
        driver -> {
          if (!driver.run().isDialing()) {
            return conflict("none of its campaigns is dialing");
          }
          int item = driver.run().state().item();
          DialParameters dialing = change.apply(driver.run().state().current().dialing());
          CompletableFuture<SequenceOutcome> reply = new CompletableFuture<>();
          world
              .campaigns()
              .changeMode(groupDbid, driver.run().state().current(), dialing)
              .whenComplete(
                  (outcome, failure) ->
                      world.post(
                          () ->
                              follow(
                                  reply,
                                  () -> modeAnswered(driver, item, dialing, outcome, failure))));
          return reply;
        });
  }

  private CompletableFuture<SequenceOutcome> modeAnswered(
      SequenceDriver driver,
      int item,
      DialParameters dialing,
      Optional<CommandOutcome> outcome,
      Throwable failure) {
    if (failure != null) {
      return CompletableFuture.failedFuture(failure);
    }
    if (outcome.isEmpty()) {
      return conflict("its campaign group is gone");
    }
    if (outcome.get() instanceof CommandOutcome.Refused refused) {
      return switch (refused.error()) {
        case CM_ERROR_INVALID_PARAMETER, CM_ERROR_LICENSE_VIOLATION ->
            refused(refused.error(), refused.detail());
        default -> conflict(refused.error().description() + " " + refused.detail());
      };
    }
    driver.run().modeChanged(item, dialing);
    return driver.settled();
  }

  private CompletableFuture<SequenceOutcome> command(
      int groupDbid,
      Optional<CampaignSequence> named,
      Predicate<SequenceRun> command,
      String otherwise) {
    return with(
        groupDbid,
        named,
        driver -> command.test(driver.run()) ? driver.settled() : conflict(otherwise));
  }

  private CompletableFuture<SequenceOutcome> with(
      int groupDbid,
      Optional<CampaignSequence> named,
      Function<SequenceDriver, CompletableFuture<SequenceOutcome>> question) {
    return ask(
        () ->
            find(groupDbid)
                .filter(
                    driver -> named.stream().allMatch(driver.run().state().sequence()::isSameAs))
                .map(question)
                .orElseGet(
                    () ->
                        refused(
                            CampaignError.CM_ERROR_CAMPAIGN_SCHEDULE_NOT_FOUND,
                            "group " + groupDbid)));
  }

  private Optional<SequenceDriver> find(int groupDbid) {
    return Optional.ofNullable(byGroup.get(groupDbid)).filter(driver -> !driver.run().isOver());
  }

  private CompletableFuture<SequenceOutcome> ask(
      Supplier<CompletableFuture<SequenceOutcome>> question) {
    CompletableFuture<SequenceOutcome> reply = new CompletableFuture<>();
    world.post(
        () ->
            follow(
                reply,
                () -> {
                  restore();
                  return question.get();
                }));
    return reply;
  }

  /** Whatever goes wrong, whoever waits is told. */
  private static void follow(
      CompletableFuture<SequenceOutcome> reply,
      Supplier<CompletableFuture<SequenceOutcome>> answer) {
    try {
      answer
          .get()
          .whenComplete(
              (outcome, failure) -> {
                if (failure == null) {
                  reply.complete(outcome);
                } else {
                  reply.completeExceptionally(failure);
                }
              });
    } catch (RuntimeException failure) {
      reply.completeExceptionally(failure);
    }
  }

  private static CompletableFuture<SequenceOutcome> conflict(String detail) {
    return refused(CampaignError.CM_ERROR_INVALID_CAMPAIGN_SCHEDULE_MODE, detail);
  }

  private static CompletableFuture<SequenceOutcome> refused(CampaignError error, String detail) {
    return CompletableFuture.completedFuture(new SequenceOutcome.Refused(error, detail));
  }
}

package org.ocserver.bench;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerPorts;

/** Many agents' requests on one queue, over a few connections of a gateway. */
final class RequestLoad {
  private static final int LINES = 16;

  /** How many requests of a line may be unanswered while the server's limit is sought. */
  private static final int WINDOW = 8;

  private static final Duration LAST_ANSWERS = Duration.ofSeconds(15);

  /** What came of a load. */
  record Outcome(
      int requests, int lost, int unexpected, double perSecond, double median, double p99) {}

  private final ServerPorts ports;
  private final Credentials user;
  private final String queue;
  private final AgentRequests requests;

  RequestLoad(ServerPorts ports, Credentials user, String queue, AgentRequests requests) {
    this.ports = ports;
    this.user = user;
    this.queue = queue;
    this.requests = requests;
  }

  /**
   * Requests at an even rate, whether or not answers come; a request counts from when it is due.
   */
  Outcome steady(int perSecond, Duration length) throws Exception {
    int total = (int) (perSecond * length.toSeconds());
    long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
    return run(
        total,
        (line, number, begin) -> {
          long due = begin + number * interval;
          for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
          }
          return due;
        });
  }

  /** As many requests as the server answers: some are always on their way. */
  Outcome utmost(int total) throws Exception {
    return run(
        total,
        (line, number, begin) -> {
          line.acquire();
          return System.nanoTime();
        });
  }

  /** Waits until a request may be sent, and says since when it counts. */
  @FunctionalInterface
  private interface Turn {
    long await(Semaphore line, int number, long begin) throws InterruptedException;
  }

  private Outcome run(int total, Turn turn) throws Exception {
    Latencies latencies = new Latencies(total);
    AtomicInteger unexpected = new AtomicInteger();
    long[] since = new long[total];
    List<RequestLine> lines = new ArrayList<>();
    ExecutorService senders = Executors.newFixedThreadPool(LINES);
    try {
      List<Semaphore> windows = new ArrayList<>();
      for (int i = 0; i < LINES; i++) {
        Semaphore window = new Semaphore(WINDOW);
        windows.add(window);
        lines.add(
            new RequestLine(
                ports,
                user,
                queue,
                (number, answer) -> {
                  boolean first = latencies.answered(number, System.nanoTime() - since[number]);
                  if (!first || !isExpected(number, answer)) {
                    unexpected.incrementAndGet();
                  }
                  window.release();
                }));
      }
      long begin = System.nanoTime();
      List<CompletableFuture<Void>> done = new ArrayList<>();
      for (int i = 0; i < LINES; i++) {
        int index = i;
        done.add(
            CompletableFuture.runAsync(
                () -> send(lines.get(index), windows.get(index), index, since, turn, begin),
                senders));
      }
      for (CompletableFuture<Void> line : done) {
        line.get();
      }
      long patience = System.nanoTime() + LAST_ANSWERS.toNanos();
      while (latencies.answered() < total && System.nanoTime() < patience) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      int answered = latencies.answered();
      return new Outcome(
          total,
          total - answered,
          unexpected.get(),
          answered / seconds,
          latencies.percentile(0.5),
          latencies.percentile(0.99));
    } finally {
      senders.shutdownNow();
      lines.forEach(RequestLine::close);
    }
  }

  private void send(
      RequestLine line, Semaphore window, int first, long[] since, Turn turn, long begin) {
    try {
      for (int number = first; number < since.length; number += LINES) {
        AgentRequests.Request request = requests.of(number, since.length);
        since[number] = turn.await(window, number, begin);
        line.send(number, request.agentLogin(), request.body());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private boolean isExpected(int number, Message answer) throws JMSException {
    return requests.isExpected(number, answer);
  }
}

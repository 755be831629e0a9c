package org.ocserver.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerPorts;

/** Clients that each keep one connection and send the next request when the last is answered. */
final class HttpLoad implements AutoCloseable {
  private static final int OK = 200;

  /** What is sent as the request of a number. */
  @FunctionalInterface
  interface Request {
    /** The status of the answer. */
    int send(KeptConnection connection, int number) throws IOException;
  }

  /** What came of one kind of request, over all its turns. */
  static final class Tally {
    private final Latencies latencies;
    private final AtomicInteger refused = new AtomicInteger();
    private int sent;
    private double seconds;

    /**
     * @param requests how many there will be in all turns
     */
    Tally(int requests) {
      latencies = new Latencies(requests);
    }

    /** Answers with another status than 200. */
    int refused() {
      return refused.get();
    }

    double perSecond() {
      return sent / seconds;
    }

    double p99() {
      return latencies.percentile(0.99);
    }
  }

  private final List<KeptConnection> connections = new ArrayList<>();
  private final ExecutorService clients;

  HttpLoad(ServerPorts ports, Credentials user, int clients) throws IOException {
    this.clients = Executors.newFixedThreadPool(clients);
    for (int i = 0; i < clients; i++) {
      connections.add(new KeptConnection(ports, user));
    }
  }

  /**
   * A turn of one kind of request; the requests' numbers count from 0.
   *
   * @param each how many each client sends
   */
  void turn(Tally tally, int each, Request request) {
    List<CompletableFuture<Void>> done = new ArrayList<>();
    int first = tally.sent;
    long begin = System.nanoTime();
    for (int i = 0; i < connections.size(); i++) {
      KeptConnection connection = connections.get(i);
      int from = i * each;
      done.add(
          CompletableFuture.runAsync(
              () -> send(connection, from, from + each, first, tally, request), clients));
    }
    done.forEach(CompletableFuture::join);
    tally.seconds += (System.nanoTime() - begin) / 1e9;
    tally.sent += connections.size() * each;
  }

  private static void send(
      KeptConnection connection, int from, int to, int first, Tally tally, Request request) {
    try {
      for (int number = from; number < to; number++) {
        long since = System.nanoTime();
        if (request.send(connection, number) != OK) {
          tally.refused.incrementAndGet();
        }
        tally.latencies.answered(first + number, System.nanoTime() - since);
      }
    } catch (IOException failure) {
      throw new CompletionException(failure);
    }
  }

  @Override
  public void close() throws IOException {
    clients.shutdownNow();
    for (KeptConnection connection : connections) {
      connection.close();
    }
  }
}

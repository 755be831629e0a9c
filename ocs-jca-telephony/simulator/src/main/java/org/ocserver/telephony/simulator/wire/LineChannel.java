package org.ocserver.telephony.simulator.wire;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Lines over a connection that never waits. {@link #send} may be called from any thread; all else
 * belongs to the thread that waits at the selector.
 */
public final class LineChannel implements Closeable {
  private static final int LONGEST_LINE = 1 << 20;
  private static final int PIECE = 1 << 16;

  private final SocketChannel socket;
  private final Selector selector;
  private final SelectionKey key;
  private final BlockingQueue<ByteBuffer> outgoing;
  private final LineBuffer incoming = new LineBuffer(LONGEST_LINE);
  private final ByteBuffer piece = ByteBuffer.allocate(PIECE);
  private volatile boolean overflowed;
  private boolean ended;

  /**
   * @param socket connected
   * @param backlog how many lines may wait for a peer that takes none
   */
  public LineChannel(SocketChannel socket, Selector selector, int backlog) throws IOException {
    this.socket = socket;
    this.selector = selector;
    this.outgoing = new LinkedBlockingQueue<>(backlog);
    socket.configureBlocking(false);
    socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    this.key = socket.register(selector, SelectionKey.OP_READ);
  }

  /**
   * Has a line sent soon.
   *
   * @return false if too many wait: the next flush says so
   */
  public boolean send(String line) {
    boolean taken = outgoing.offer(StandardCharsets.UTF_8.encode(line + '\n'));
    if (!taken) {
      overflowed = true;
    }
    selector.wakeup();
    return taken;
  }

  /**
   * The lines that have arrived, without waiting for more.
   *
   * @throws IOException if the connection is lost
   * @throws BadLineException if what arrived is no line
   */
  public List<String> receive() throws IOException, BadLineException {
    piece.clear();
    ended = socket.read(piece) < 0;
    return incoming.add(piece.flip());
  }

  /** Whether the peer has said its last. */
  public boolean isEnded() {
    return ended;
  }

  /** How many bytes of a line came whose end did not. */
  public int begun() {
    return incoming.begun();
  }

  /**
   * Sends what the peer takes without waiting.
   *
   * @throws IOException if the connection is lost, or the peer takes too little
   */
  public void flush() throws IOException {
    if (overflowed) {
      throw new IOException("the peer takes nothing, " + outgoing.size() + " lines wait for it");
    }
    boolean taken = true;
    while (taken && !outgoing.isEmpty()) {
      ByteBuffer first = outgoing.element();
      socket.write(first);
      taken = !first.hasRemaining();
      if (taken) {
        outgoing.remove();
      }
    }
    key.interestOps(SelectionKey.OP_READ | (taken ? 0 : SelectionKey.OP_WRITE));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

package org.ocserver.web.idempotency;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ocserver.idempotency.KeptAnswer;
import org.ocserver.idempotency.KeptAnswer.Header;

/** An answer that does not leave the server until it is sent on. */
final class HeldResponse extends HttpServletResponseWrapper {
  /** What the server says of each answer by itself. */
  private static final Set<String> NOT_KEPT =
      Set.of("connection", "content-length", "date", "server", "transfer-encoding");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ServletOutputStream stream = new HeldBody(bytes);
  private final PrintWriter writer =
      new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));

  HeldResponse(HttpServletResponse response) {
    super(response);
  }

  /** The answer as it stands. */
  KeptAnswer answer() {
    writer.flush();
    List<Header> headers =
        getHeaderNames().stream()
            .filter(name -> !NOT_KEPT.contains(name.toLowerCase(Locale.ROOT)))
            .distinct()
            .flatMap(name -> getHeaders(name).stream().map(value -> new Header(name, value)))
            .toList();
    return new KeptAnswer(getStatus(), headers, bytes.toString(StandardCharsets.UTF_8));
  }

  /** Lets the client hear it. */
  void send() throws IOException {
    writer.flush();
    getResponse().setContentLength(bytes.size());
    bytes.writeTo(getResponse().getOutputStream());
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return stream;
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public void sendError(int status, String message) {
    sendError(status);
  }

  @Override
  public void sendError(int status) {
    resetBuffer();
    setStatus(status);
  }

  @Override
  public void flushBuffer() {
    writer.flush();
  }

  @Override
  public void resetBuffer() {
    writer.flush();
    bytes.reset();
  }

  @Override
  public void reset() {
    resetBuffer();
    super.reset();
  }

  private static final class HeldBody extends ServletOutputStream {
    private final ByteArrayOutputStream bytes;

    HeldBody(ByteArrayOutputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public void write(int b) {
      bytes.write(b);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
      bytes.write(buffer, offset, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("the answer is written as a whole");
    }
  }
}

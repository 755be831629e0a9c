package org.ocserver.web.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An uploaded file on its way into the database; gone from the disk when it is closed. */
final class SpooledFile implements AutoCloseable {
  private static final int BLOCK = 1 << 16;

  private final Path path;

  private SpooledFile(Path path) {
    this.path = path;
  }

  /** The file is longer than it may be. */
  static final class TooLong extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Stores what arrives.
   *
   * @throws TooLong if it is more than {@code maxBytes}
   * @throws IOException if it breaks off, or there is no room for it
   */
  static SpooledFile of(InputStream body, Path directory, long maxBytes)
      throws IOException, TooLong {
    SpooledFile file = new SpooledFile(Files.createTempFile(directory, "import", ".csv"));
    try {
      file.fill(body, maxBytes);
      return file;
    } catch (IOException | TooLong e) {
      file.close();
      throw e;
    }
  }

  private void fill(InputStream body, long maxBytes) throws IOException, TooLong {
    try (OutputStream out = Files.newOutputStream(path)) {
      byte[] block = new byte[BLOCK];
      long written = 0;
      for (int read = body.read(block); read >= 0; read = body.read(block)) {
        written += read;
        if (written > maxBytes) {
          throw new TooLong();
        }
        out.write(block, 0, read);
      }
    }
  }

  /** The text; bytes that are not UTF-8 end the reading with an error. */
  Reader open() throws IOException {
    return Files.newBufferedReader(path, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}

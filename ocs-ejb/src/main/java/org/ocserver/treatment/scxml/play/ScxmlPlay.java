package org.ocserver.treatment.scxml.play;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.ocserver.scxml.DocumentException;
import org.ocserver.scxml.ScxmlDocument;
import org.ocserver.treatment.scxml.DocumentLimits;
import org.ocserver.treatment.scxml.TreatmentDocuments;

/** {@code java -jar scxml-play.jar FILE [EVENTS]}, or {@code FILE --svg OUT}. */
public final class ScxmlPlay {
  private static final String USAGE = "usage: scxml-play FILE [EVENTS] | FILE --svg OUT";

  private ScxmlPlay() {}

  /** Exits with 0, or with 1 after a line that says what is wrong. */
  public static void main(String[] args) {
    System.exit(run(List.of(args), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
  }

  /** The exit code. */
  static int run(List<String> args, PrintStream out) {
    boolean draws = args.size() == 3 && args.get(1).equals("--svg");
    if (!draws && (args.isEmpty() || args.size() > 2)) {
      out.println("error: " + USAGE);
      return 1;
    }
    try {
      ScxmlDocument document =
          new TreatmentDocuments(InstantSource.system())
              .read(Files.readString(Path.of(args.get(0))), DocumentLimits.DEFAULT);
      if (draws) {
        Files.writeString(Path.of(args.get(2)), Drawing.of(document.chart()));
        out.println("drawn: " + args.get(2));
        return 0;
      }
      List<PlayedEvent> events =
          args.size() == 2 ? PlayedEvent.read(Files.readAllLines(Path.of(args.get(1)))) : List.of();
      return new Player(document, out).play(events);
    } catch (IOException unreadable) {
      out.println("error: cannot read or write " + unreadable.getMessage());
      return 1;
    } catch (DocumentException wrong) {
      out.println("error: " + wrong.getMessage());
      return 1;
    }
  }
}

package org.ocserver.campaign.load;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ocserver.callinglist.StoreException;

/** One load of a file into a calling list. */
public final class CallingListImport {
  private static final int BATCH = 5000;

  private final ImportTarget target;
  private final ImportSettings settings;
  private final RecordSink sink;
  private final ImportTally tally;
  private final List<ImportedRecord> batch = new ArrayList<>(BATCH);
  private List<String> ignoredColumns = List.of();

  /**
   * @param progress is called in the thread that runs the load
   */
  public CallingListImport(
      ImportTarget target, ImportSettings settings, RecordSink sink, ImportProgress progress) {
    this.target = target;
    this.settings = settings;
    this.sink = sink;
    this.tally = new ImportTally(settings.listedProblems(), progress);
  }

  /** Loads the rows of the text, whose first line names the columns. Once for each object. */
  public ImportReport run(Reader csv) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(settings.delimiter())
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser parser = CSVParser.parse(csv, format)) {
      load(parser);
      return report(Optional.empty());
    } catch (UnusableFileException e) {
      return report(Optional.of(e.getMessage()));
    } catch (StoreException e) {
      return report(Optional.of("the database failed: " + e.getMessage()));
    } catch (IOException | UncheckedIOException e) {
      return report(Optional.of("the file cannot be read on: " + reason(e)));
    }
  }

  /** The parser passes failures on in the words of Java; what is meant is their cause's. */
  private static String reason(Exception failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    return cause instanceof CharacterCodingException
        ? "it has a character that is not UTF-8"
        : cause.getMessage();
  }

  private void load(CSVParser parser) throws UnusableFileException {
    Iterator<CSVRecord> rows = parser.iterator();
    if (!rows.hasNext()) {
      throw new UnusableFileException("the file is empty");
    }
    ColumnMapping mapping = ColumnMapping.of(rows.next().toList(), target.format(), settings);
    ignoredColumns = mapping.ignored();
    RowParser rowParser = new RowParser(target, mapping);
    RecordIdentity identity = new RecordIdentity(mapping, sink);
    try {
      while (rows.hasNext()) {
        CSVRecord row = rows.next();
        add(row.toList(), parser.getCurrentLineNumber(), rowParser, identity);
      }
    } finally {
      store();
    }
    sink.complete();
  }

  private void add(List<String> row, long line, RowParser parser, RecordIdentity identity) {
    tally.read();
    try {
      var values = parser.parse(row);
      identity.complete(values);
      batch.add(new ImportedRecord(line, values));
    } catch (BadRowException e) {
      tally.reject(new RejectedRow(line, e.getMessage()));
    }
    if (batch.size() == BATCH) {
      store();
    }
  }

  private void store() {
    List<ImportedRecord> records = List.copyOf(batch);
    batch.clear();
    if (!records.isEmpty()) {
      sink.store(records, tally::loaded).forEach(tally::reject);
    }
    tally.report();
  }

  private ImportReport report(Optional<String> failure) {
    return tally.toReport(ignoredColumns, failure);
  }
}

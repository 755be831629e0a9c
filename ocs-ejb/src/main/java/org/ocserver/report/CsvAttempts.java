package org.ocserver.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV by RFC 4180, the first line with the names. A text that a spreadsheet would take for a
 * formula gets an apostrophe in front; a number with its sign, as a phone often is, stays as it is.
 */
final class CsvAttempts implements AttemptWriter {
  private static final String FORMULA_BEGINS = "=+-@\t\r\n";
  private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-]?[0-9]+");

  private final CSVPrinter csv;

  CsvAttempts(Writer out) throws IOException {
    csv = CSVFormat.RFC4180.print(out);
    csv.printRecord(AttemptColumn.names());
  }

  @Override
  public void row(List<Optional<?>> values) throws IOException {
    for (Optional<?> value : values) {
      csv.print(value.map(CsvAttempts::cell).orElse(""));
    }
    csv.println();
  }

  private static String cell(Object value) {
    String text = value.toString();
    boolean formula = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
    return formula && !SIGNED_NUMBER.matcher(text).matches() ? "'" + text : text;
  }

  @Override
  public void end() throws IOException {
    csv.flush();
  }
}

package org.ocserver.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.TkvJson;

/** A JSON array of objects, one a line; a value that is not known is left out. */
final class JsonAttempts implements AttemptWriter {
  private final Writer out;
  private boolean empty = true;

  JsonAttempts(Writer out) throws IOException {
    this.out = out;
    out.write("[");
  }

  @Override
  public void row(List<Optional<?>> values) throws IOException {
    TKVList.Builder object = TKVList.builder();
    Iterator<Optional<?>> value = values.iterator();
    for (String name : AttemptColumn.names()) {
      object.put(name, value.next());
    }
    out.write(empty ? "\n" : ",\n");
    out.write(TkvJson.write(object.build()));
    empty = false;
  }

  @Override
  public void end() throws IOException {
    out.write("\n]\n");
    out.flush();
  }
}

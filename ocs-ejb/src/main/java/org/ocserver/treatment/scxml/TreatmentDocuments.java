package org.ocserver.treatment.scxml;

import java.time.InstantSource;
import java.util.List;
import org.ocserver.scxml.DocumentException;
import org.ocserver.scxml.DocumentReader;
import org.ocserver.scxml.NullModel;
import org.ocserver.scxml.Resources;
import org.ocserver.scxml.ScxmlDocument;
import org.ocserver.scxml.ecmascript.EcmaScript;
import org.ocserver.scxml.ecmascript.ScriptLimits;

/** Reads treatment documents. They may not refer to others. Thread safe. */
public final class TreatmentDocuments {
  /** The most characters of a document. */
  public static final int MAX_LENGTH = 1 << 20;

  private final DocumentReader reader;

  /**
   * @param time measures how long scripts run
   */
  public TreatmentDocuments(InstantSource time) {
    reader =
        new DocumentReader(
            List.of(new EcmaScript(ScriptLimits.DEFAULT, time), NullModel.LANGUAGE),
            new TreatmentVocabulary(),
            Resources.NONE,
            MAX_LENGTH);
  }

  public ScxmlDocument read(String xml) throws DocumentException {
    return reader.read(xml);
  }
}

package org.ocserver.treatment.scxml;

import java.time.InstantSource;
import java.util.List;
import org.ocserver.scxml.DocumentException;
import org.ocserver.scxml.DocumentReader;
import org.ocserver.scxml.NullModel;
import org.ocserver.scxml.Resources;
import org.ocserver.scxml.ScxmlDocument;
import org.ocserver.scxml.ecmascript.EcmaScript;

/** Reads treatment documents. They may not refer to others. Thread safe. */
public final class TreatmentDocuments {
  private final InstantSource time;

  /**
   * @param time measures how long scripts run
   */
  public TreatmentDocuments(InstantSource time) {
    this.time = time;
  }

  /**
   * @throws DocumentException if it cannot be run, or is longer than the limit
   */
  public ScxmlDocument read(String xml, DocumentLimits limits) throws DocumentException {
    return new DocumentReader(
            List.of(new EcmaScript(limits.scripts(), time), NullModel.LANGUAGE),
            new TreatmentVocabulary(),
            Resources.NONE,
            limits.length())
        .read(xml);
  }
}

package org.ocserver.scxml.ecmascript;

import java.time.InstantSource;
import org.ocserver.scxml.DataModels;
import org.ocserver.scxml.Language;

/** The language; one for all documents. */
public final class EcmaScript implements Language {
  private final Sandbox sandbox;

  /**
   * @param time measures how long scripts run
   */
  public EcmaScript(ScriptLimits limits, InstantSource time) {
    this.sandbox = new Sandbox(limits, time);
  }

  @Override
  public String name() {
    return "ecmascript";
  }

  @Override
  public DataModels forDocument() {
    DocumentScripts scripts = new DocumentScripts(sandbox);
    return machine -> new EcmaScriptModel(scripts, machine);
  }
}

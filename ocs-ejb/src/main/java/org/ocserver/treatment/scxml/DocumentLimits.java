package org.ocserver.treatment.scxml;

import org.ocserver.scxml.ecmascript.ScriptLimits;

/**
 * How much a document may be and do.
 *
 * @param length the most characters of it
 * @param scripts how far those of each of its machines may go
 */
public record DocumentLimits(int length, ScriptLimits scripts) {
  public static final DocumentLimits DEFAULT = new DocumentLimits(1 << 20, ScriptLimits.DEFAULT);
}

package org.ocserver.treatment.scxml;

/**
 * What a document sets for a record.
 *
 * @param value an {@link Integer} or a {@link String}
 */
public record FlexAttribute(Target target, String key, Object value) {
  /** What it belongs to. */
  public enum Target {
    /** An option. */
    OPTIONS,
    /** A field of the record. */
    USERDATA,
    /** A key of the dial request's extensions. */
    EXTENSIONS
  }
}

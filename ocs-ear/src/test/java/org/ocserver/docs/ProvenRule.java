package org.ocserver.docs;

import java.util.Comparator;

/**
 * A rule of the manual and a test that proves it.
 *
 * @param section of the manual, as the test names it
 * @param rule empty if the test stands for the section as a whole
 * @param test class and method; the class without {@code org.ocserver.}
 */
record ProvenRule(String section, String rule, String test) implements Comparable<ProvenRule> {
  private static final Comparator<ProvenRule> ORDER =
      Comparator.comparing(ProvenRule::section)
          .thenComparing(ProvenRule::rule)
          .thenComparing(ProvenRule::test);

  /**
   * @param annotation {@code section: rule}, or a section alone
   */
  static ProvenRule of(String annotation, String test) {
    int colon = annotation.indexOf(": ");
    return colon < 0
        ? new ProvenRule(annotation.strip(), "", test)
        : new ProvenRule(
            annotation.substring(0, colon).strip(), annotation.substring(colon + 2).strip(), test);
  }

  @Override
  public int compareTo(ProvenRule other) {
    return ORDER.compare(this, other);
  }
}

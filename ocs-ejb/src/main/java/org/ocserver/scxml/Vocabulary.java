package org.ocserver.scxml;

/** The executable content of other namespaces that the host knows. */
@FunctionalInterface
public interface Vocabulary {
  /** None. */
  Vocabulary EMPTY =
      element -> {
        throw new DocumentException(
            "unknown action " + element.name() + " of namespace '" + element.namespace() + "'",
            element.line());
      };

  /** Fails if the element is not known, or not as it must be. */
  void check(XmlElement element) throws DocumentException;
}

package org.ocserver.scxml;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads documents. Thread safe. */
public final class DocumentReader {
  /** The namespace of SCXML. */
  public static final String NAMESPACE = "http://www.w3.org/2005/07/scxml";

  private final Map<String, Language> languages;
  private final Vocabulary vocabulary;
  private final Resources resources;
  private final int maxLength;

  /**
   * @param languages the first is that of documents that name none
   * @param maxLength of a document, in characters
   */
  public DocumentReader(
      List<Language> languages, Vocabulary vocabulary, Resources resources, int maxLength) {
    this.languages =
        languages.stream().collect(Collectors.toMap(Language::name, Function.identity()));
    this.languages.put("", languages.get(0));
    this.vocabulary = vocabulary;
    this.resources = resources;
    this.maxLength = maxLength;
  }

  /** The document, checked as far as it can be without running it. */
  public ScxmlDocument read(String xml) throws DocumentException {
    XmlElement root = XmlReader.read(xml, maxLength);
    if (!isScxml(root) || !root.name().equals("scxml")) {
      throw new DocumentException(
          "the root is " + root.name() + " of namespace '" + root.namespace() + "', not scxml",
          root.line());
    }
    String datamodel = root.attribute("datamodel").orElse("");
    Language language = languages.get(datamodel);
    if (language == null) {
      throw new DocumentException("unknown datamodel " + datamodel, root.line());
    }
    return new StateReader(this, language).read(root);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Resources resources() {
    return resources;
  }

  static boolean isScxml(XmlElement element) {
    return element.namespace().equals(NAMESPACE) || element.namespace().isEmpty();
  }
}

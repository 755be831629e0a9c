package org.ocserver.scxml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of a document.
 *
 * @param namespace empty if it has none
 * @param name its local name
 * @param attributes those without namespace, by name, in order
 * @param content elements and texts, in order
 * @param line where it begins, from 1
 */
public record XmlElement(
    String namespace,
    String name,
    Map<String, String> attributes,
    List<XmlContent> content,
    int line)
    implements XmlContent {
  /** The value of an attribute. */
  public Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  /** The elements in it. */
  public List<XmlElement> elements() {
    return content.stream()
        .filter(XmlElement.class::isInstance)
        .map(XmlElement.class::cast)
        .toList();
  }

  /** All text directly in it. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (XmlContent part : content) {
      if (part instanceof XmlText plain) {
        text.append(plain.text());
      }
    }
    return text.toString();
  }

  /** What is in it, as XML: text as it is, elements with their namespaces declared. */
  String inner() {
    StringBuilder xml = new StringBuilder();
    boolean plain = elements().isEmpty();
    for (XmlContent part : content) {
      if (part instanceof XmlElement element) {
        element.write(xml, "");
      } else if (part instanceof XmlText text) {
        xml.append(plain ? text.text() : escaped(text.text()));
      }
    }
    return xml.toString().strip();
  }

  private void write(StringBuilder xml, String outerNamespace) {
    xml.append('<').append(name);
    if (!namespace.equals(outerNamespace)) {
      xml.append(" xmlns=\"").append(escaped(namespace)).append('"');
    }
    attributes.forEach(
        (attribute, value) ->
            xml.append(' ').append(attribute).append("=\"").append(escaped(value)).append('"'));
    xml.append('>');
    for (XmlContent part : content) {
      if (part instanceof XmlElement element) {
        element.write(xml, namespace);
      } else if (part instanceof XmlText text) {
        xml.append(escaped(text.text()));
      }
    }
    xml.append("</").append(name).append('>');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

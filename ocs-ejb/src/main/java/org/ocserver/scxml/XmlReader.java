package org.ocserver.scxml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML whose author is not trusted: no document type, no entities but XML's own five, bounded
 * length and depth.
 */
final class XmlReader {
  private static final int MAX_DEPTH = 200;
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader xml;

  private XmlReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * The root element.
   *
   * @param maxLength in characters
   */
  static XmlElement read(String text, int maxLength) throws DocumentException {
    if (text.length() > maxLength) {
      throw new DocumentException("longer than " + maxLength + " characters");
    }
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
      try {
        return new XmlReader(reader).root();
      } finally {
        reader.close();
      }
    } catch (XMLStreamException malformed) {
      throw new DocumentException("not XML: " + malformed.getMessage().replaceAll("\\s+", " "));
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private XmlElement root() throws XMLStreamException, DocumentException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new DocumentException("has a document type", line());
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        XmlElement root = element(1);
        while (xml.hasNext()) {
          xml.next();
        }
        return root;
      }
    }
    throw new DocumentException("has no element");
  }

  private XmlElement element(int depth) throws XMLStreamException, DocumentException {
    if (depth > MAX_DEPTH) {
      throw new DocumentException("nested deeper than " + MAX_DEPTH, line());
    }
    int line = line();
    String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    String name = xml.getLocalName();
    Map<String, String> attributes = attributes();
    List<XmlContent> content = new ArrayList<>();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> content.add(element(depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            content.add(new XmlText(xml.getText()));
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new DocumentException("uses an entity", line());
        case XMLStreamConstants.END_ELEMENT -> {
          return new XmlElement(namespace, name, attributes, List.copyOf(content), line);
        }
        default -> {
          // Comments and processing instructions mean nothing to a machine.
        }
      }
    }
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (namespace == null || namespace.isEmpty()) {
        attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
    }
    return java.util.Collections.unmodifiableMap(attributes);
  }

  private int line() {
    return xml.getLocation().getLineNumber();
  }
}

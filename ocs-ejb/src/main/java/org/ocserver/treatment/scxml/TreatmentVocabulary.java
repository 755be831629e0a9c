package org.ocserver.treatment.scxml;

import java.util.List;
import java.util.Map;
import org.ocserver.scxml.DocumentException;
import org.ocserver.scxml.Vocabulary;
import org.ocserver.scxml.XmlElement;

/**
 * The actions that documents may use. Attributes that are missing, or have values that are none,
 * are told to the machine when it runs.
 *
 * <p>Source: manual, "Custom Actions". It does not name their namespace: every one that ends in
 * {@code ocs} is theirs.
 */
public final class TreatmentVocabulary implements Vocabulary {
  private static final Map<String, List<String>> ATTRIBUTES =
      Map.of(
          "timeout", List.of("delay"),
          "next_record", List.of("repeat_chain"),
          "get_daytime", List.of(),
          "get_info", List.of("what", "param"),
          "make_call", List.of("record_id"),
          "set_flex_attr", List.of("record_id"),
          "set_exec_flag", List.of("flag", "value"),
          "contact_info_type", List.of("type_id", "type_name", "exclude"),
          "flex_attr", List.of("attr", "type", "key", "value"));

  private static final Map<String, String> CHILDREN =
      Map.of("next_record", "contact_info_type", "set_flex_attr", "flex_attr");

  @Override
  public void check(XmlElement element) throws DocumentException {
    if (!element.namespace().matches(".*\\bocs/?") || CHILDREN.containsValue(element.name())) {
      EMPTY.check(element);
    }
    checkNames(element);
    for (XmlElement child : element.elements()) {
      if (!child.name().equals(CHILDREN.get(element.name()))) {
        throw new DocumentException(element.name() + " contains " + child.name());
      }
      checkNames(child);
    }
  }

  private void checkNames(XmlElement element) throws DocumentException {
    List<String> known = ATTRIBUTES.get(element.name());
    if (known == null) {
      EMPTY.check(element);
      return;
    }
    for (String attribute : element.attributes().keySet()) {
      if (!known.contains(attribute)) {
        throw new DocumentException(
            "line " + element.line() + ": " + element.name() + " has no attribute " + attribute);
      }
    }
  }
}

package org.ocserver.treatment.scxml;

import java.util.Collection;
import java.util.Optional;
import org.ocserver.scxml.ActionContext;
import org.ocserver.scxml.ExecutionError;
import org.ocserver.scxml.XmlElement;

/**
 * Reads the attributes of an action. The manual writes some values bare and others as expressions:
 * a text that is one of the values an attribute may have stands for itself, every other is an
 * expression.
 */
record ActionAttributes(XmlElement element, ActionContext context) {
  /** One of a few values. */
  String choice(String attribute, Collection<String> values) {
    String text = text(attribute).orElseThrow(() -> missing(attribute));
    String value = values.contains(text) ? text : evaluated(attribute, text).strip();
    if (!values.contains(value)) {
      throw TreatmentError.INVALID_VALUE.because(name(attribute) + " is " + value);
    }
    return value;
  }

  Optional<String> optionalChoice(String attribute, Collection<String> values) {
    return text(attribute).map(given -> choice(attribute, values));
  }

  /** Whether a choice of yes and no is yes. */
  boolean isYes(String attribute) {
    return optionalChoice(attribute, java.util.List.of("yes", "no"))
        .filter("yes"::equals)
        .isPresent();
  }

  /** The value of an expression. */
  String expression(String attribute) {
    String text = text(attribute).orElseThrow(() -> missing(attribute));
    return evaluated(attribute, text);
  }

  int integer(String attribute) {
    String value = expression(attribute).strip();
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException noInteger) {
      throw TreatmentError.INVALID_VALUE.because(name(attribute) + " is " + value);
    }
  }

  private Optional<String> text(String attribute) {
    return element.attribute(attribute).map(String::strip).filter(text -> !text.isEmpty());
  }

  private String evaluated(String attribute, String expression) {
    try {
      return context.text(expression);
    } catch (ExecutionError undefined) {
      throw TreatmentError.INVALID_VALUE.because(name(attribute) + ": " + undefined.getMessage());
    }
  }

  private ExecutionError missing(String attribute) {
    return TreatmentError.NO_VALUE.because(name(attribute) + " is missing");
  }

  private String name(String attribute) {
    return element.name() + "/@" + attribute;
  }
}

package org.ocserver.campaign.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ocserver.campaign.check.RecordProperty;
import org.ocserver.campaign.option.Options;

/** Writes a record as a mapping of its components; what is empty is left out. */
final class RecordWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RecordWriter() {}

  static ObjectNode write(Record part) {
    ObjectNode node = NODES.objectNode();
    for (RecordComponent component : part.getClass().getRecordComponents()) {
      value(RecordProperty.value(component, part))
          .ifPresent(value -> node.set(component.getName(), value));
    }
    return node;
  }

  private static Optional<JsonNode> value(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.flatMap(RecordWriter::value);
    }
    if (value instanceof List<?> list) {
      ArrayNode array = NODES.arrayNode();
      list.forEach(element -> value(element).ifPresent(array::add));
      return Optional.<JsonNode>of(array).filter(node -> !node.isEmpty());
    }
    if (value instanceof Options options) {
      return Optional.<JsonNode>of(sections(options)).filter(node -> !node.isEmpty());
    }
    return Optional.of(scalar(value));
  }

  private static JsonNode scalar(Object value) {
    if (value instanceof Integer number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    }
    if (value instanceof Record nested) {
      return write(nested);
    }
    if (value instanceof Enum<?> constant) {
      return NODES.textNode(constant.name().toLowerCase(Locale.ROOT));
    }
    return NODES.textNode(value.toString());
  }

  private static ObjectNode sections(Options options) {
    ObjectNode node = NODES.objectNode();
    for (Map.Entry<String, Map<String, String>> section : options.sections().entrySet()) {
      ObjectNode values = node.putObject(section.getKey());
      section.getValue().forEach(values::put);
    }
    return node;
  }
}

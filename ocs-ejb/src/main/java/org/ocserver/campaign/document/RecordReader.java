package org.ocserver.campaign.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ocserver.campaign.Default;
import org.ocserver.campaign.check.ConfigurationProblem;
import org.ocserver.campaign.option.Options;

/** Reads a mapping as a record, and collects what is wrong with it. */
final class RecordReader {
  private final List<ConfigurationProblem> problems;

  /**
   * @param problems takes what is found
   */
  RecordReader(List<ConfigurationProblem> problems) {
    this.problems = problems;
  }

  /** The record; empty if the mapping has a problem of its own, which has been noted. */
  <T> Optional<T> read(String path, JsonNode node, Class<T> type) {
    if (!node.isObject()) {
      return problem(path, "must be a mapping of properties");
    }
    RecordComponent[] components = type.getRecordComponents();
    int before = problems.size();
    noteUnknownProperties(path, node, components);
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : components) {
      property(path + "." + component.getName(), node, component).ifPresent(values::add);
    }
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(RecordConstruction.construct(type, values));
  }

  private void noteUnknownProperties(String path, JsonNode node, RecordComponent[] components) {
    Set<String> known = new HashSet<>();
    Arrays.stream(components).map(RecordComponent::getName).forEach(known::add);
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                problem(path + "." + name, "unknown property");
              }
            });
  }

  private Optional<?> property(String path, JsonNode owner, RecordComponent component) {
    JsonNode node = owner.path(component.getName());
    boolean absent = node.isMissingNode() || node.isNull();
    if (component.getType() == Optional.class) {
      return absent
          ? Optional.of(Optional.empty())
          : value(path, node, argumentOf(component.getGenericType())).map(Optional::of);
    }
    if (component.getType() == List.class) {
      return absent
          ? Optional.of(List.of())
          : list(path, node, argumentOf(component.getGenericType()));
    }
    if (component.getType() == Options.class) {
      return absent ? Optional.of(Options.none()) : options(path, node);
    }
    Default byDefault = component.getAnnotation(Default.class);
    if (absent && byDefault != null) {
      return value(path, new TextNode(byDefault.value()), component.getType());
    }
    return absent ? problem(path, "is missing") : value(path, node, component.getType());
  }

  private Optional<List<Object>> list(String path, JsonNode node, Class<?> elementType) {
    if (!node.isArray()) {
      return problem(path, "must be a list");
    }
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      value(path + "[" + i + "]", node.get(i), elementType).ifPresent(elements::add);
    }
    return Optional.of(elements);
  }

  private Optional<?> value(String path, JsonNode node, Class<?> type) {
    if (type.isRecord()) {
      return read(path, node, type);
    }
    if (!node.isValueNode() || node.isNull()) {
      return problem(path, "must be a single value");
    }
    try {
      return Optional.of(ScalarValue.parse(node.asText(), type));
    } catch (IllegalArgumentException e) {
      return problem(path, e.getMessage());
    }
  }

  private Optional<Options> options(String path, JsonNode node) {
    return OptionsReader.read(node, path, this::problem);
  }

  private <T> Optional<T> problem(String path, String reason) {
    problems.add(new ConfigurationProblem(path, reason));
    return Optional.empty();
  }

  private static Class<?> argumentOf(Type type) {
    return (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
  }
}

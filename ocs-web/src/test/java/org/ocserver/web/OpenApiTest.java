package org.ocserver.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The document at /openapi tells of every resource, and of nothing else. */
class OpenApiTest {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  private final JsonNode document = document();

  private static JsonNode document() {
    try (var yaml = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
      return new YAMLMapper().readTree(yaml);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private Map<String, JsonNode> described() {
    Map<String, JsonNode> operations = new TreeMap<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        member -> {
                          assertThat(METHODS).contains(member.getKey());
                          operations.put(member.getKey() + " " + path.getKey(), member.getValue());
                        }));
    return operations;
  }

  private Set<String> parameters(JsonNode operation, String place) {
    Set<String> names = new TreeSet<>();
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode resolved = resolved(parameter);
      if (resolved.get("in").asText().equals(place)) {
        names.add(resolved.get("name").asText());
      }
    }
    return names;
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  @Test
  void shouldDescribeEveryOperationAndNoOther() {
    assertThat(described().keySet()).isEqualTo(ServedOperations.all().keySet());
  }

  @Test
  void shouldNameTheParametersThatAreRead() {
    Map<String, JsonNode> described = described();
    ServedOperations.all()
        .forEach(
            (name, served) -> {
              assertThat(parameters(described.get(name), "path"))
                  .as(name)
                  .isEqualTo(served.pathParameters());
              assertThat(parameters(described.get(name), "query"))
                  .as(name)
                  .isEqualTo(served.queryParameters());
            });
  }

  @Test
  void shouldNameTheRolesThatMayAsk() {
    Map<String, JsonNode> described = described();
    ServedOperations.all()
        .forEach(
            (name, served) ->
                assertThat(texts(described.get(name).get("x-roles")))
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(served.roles()));
  }

  @Test
  void shouldListTheRequestsThatAreUnderstood() {
    Map<String, JsonNode> described = described();
    ServedOperations.all()
        .forEach(
            (name, served) -> {
              if (served.queryParameters().contains("req")) {
                JsonNode req =
                    described.get(name).get("parameters").findParents("enum").stream()
                        .findFirst()
                        .orElseThrow()
                        .get("enum");
                assertThat(texts(req)).as(name).isEqualTo(served.requests());
              }
            });
  }

  @Test
  void shouldReferToNothingThatIsNotThere() {
    for (String reference : document.findValuesAsText("$ref")) {
      assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  @Test
  void shouldTellTheProductsVersion() {
    assertThat(document.at("/info/version").asText()).matches("\\d+\\.\\d+\\.\\d+");
  }
}

package org.ocserver.campaign.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.ArrayList;
import java.util.List;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.ConfigurationObject;
import org.ocserver.campaign.ObjectType;
import org.ocserver.campaign.check.ConfigurationCheck;
import org.ocserver.campaign.check.ConfigurationProblem;
import org.ocserver.campaign.check.Draft;

/** Reads and writes a whole configuration as YAML; JSON is read as the YAML that it is. */
public final class ConfigurationDocument {
  private static final ObjectMapper YAML =
      new ObjectMapper(
              YAMLFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                  .disable(YAMLGenerator.Feature.SPLIT_LINES)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

  private ConfigurationDocument() {}

  /** Reads and checks a document; a text that is no document at all is a problem, not an error. */
  public static DocumentReading read(String text) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    JsonNode root;
    try {
      root = YAML.readTree(text);
    } catch (JsonProcessingException e) {
      return DocumentReading.failed(List.of(syntaxProblem(e)));
    }
    Draft draft = Completion.complete(readObjects(root, problems));
    problems.addAll(ConfigurationCheck.problems(draft));
    return problems.isEmpty()
        ? DocumentReading.of(Configuration.of(draft.objects()))
        : DocumentReading.failed(problems);
  }

  /** The document of a configuration. */
  public static String write(Configuration configuration) {
    ObjectNode root = YAML.createObjectNode();
    for (ObjectType type : ObjectType.values()) {
      for (ConfigurationObject object : configuration.all(type)) {
        root.withArray(type.collection()).add(RecordWriter.write((Record) object));
      }
    }
    try {
      return YAML.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the configuration cannot be written", e);
    }
  }

  private static Draft readObjects(JsonNode root, List<ConfigurationProblem> problems) {
    Draft draft = new Draft();
    if (!root.isObject()) {
      problems.add(
          new ConfigurationProblem("", "a document is a mapping of collections of objects"));
      return draft;
    }
    root.properties()
        .forEach(
            entry ->
                ObjectType.ofCollection(entry.getKey())
                    .ifPresentOrElse(
                        type -> readCollection(type, entry.getValue(), draft, problems),
                        () ->
                            problems.add(
                                new ConfigurationProblem(entry.getKey(), "unknown collection"))));
    return draft;
  }

  private static void readCollection(
      ObjectType type, JsonNode collection, Draft draft, List<ConfigurationProblem> problems) {
    if (!collection.isArray()) {
      problems.add(new ConfigurationProblem(type.collection(), "must be a list"));
      return;
    }
    RecordReader reader = new RecordReader(problems);
    for (int i = 0; i < collection.size(); i++) {
      JsonNode node = collection.get(i);
      String path = type.collection() + "[" + i + "]";
      reader
          .read(path, node, type.objectClass())
          .ifPresentOrElse(
              object -> draft.add(path, object),
              () -> draft.addUnreadable(type, node.path("dbid").asInt()));
    }
  }

  private static ConfigurationProblem syntaxProblem(JsonProcessingException e) {
    String place =
        e.getLocation() == null
            ? ""
            : "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
    return new ConfigurationProblem(place, e.getOriginalMessage());
  }
}

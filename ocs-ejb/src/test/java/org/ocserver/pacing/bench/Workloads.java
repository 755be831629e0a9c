package org.ocserver.pacing.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ocserver.pacing.bench.Workload.HitRateFrom;
import org.ocserver.pacing.bench.Workload.Spread;

/** Workloads from YAML, as docs/pacing.md describes it. */
public final class Workloads {
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "agents",
          "hit_rate",
          "drift",
          "talk",
          "wrap",
          "to_answer",
          "to_failure",
          "hours",
          "hours_per_day",
          "trunks",
          "records",
          "turnover",
          "pause");

  private Workloads() {}

  static List<Workload> ofRepository() throws IOException {
    try (InputStream yaml = Workloads.class.getResourceAsStream("/pacing/workloads.yaml")) {
      return read(yaml);
    }
  }

  public static List<Workload> read(Path file) throws IOException {
    try (InputStream yaml = Files.newInputStream(file)) {
      return read(yaml);
    }
  }

  private static List<Workload> read(InputStream yaml) throws IOException {
    List<Workload> workloads = new ArrayList<>();
    for (JsonNode node : new ObjectMapper(new YAMLFactory()).readTree(yaml)) {
      workloads.add(workload(node));
    }
    return workloads;
  }

  private static Workload workload(JsonNode node) {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("A workload has no " + key);
              }
            });
    double hours = node.path("hours").asDouble(8);
    return new Workload(
        name(node.required("name").asText()),
        node.required("agents").asInt(),
        hitRates(node.required("hit_rate")),
        node.path("drift").asBoolean(false),
        spread(node.path("talk"), 120, 0.8),
        spread(node.path("wrap"), 15, 0.6),
        spread(node.path("to_answer"), 9, 0.5),
        spread(node.path("to_failure"), 20, 0.4),
        hours,
        node.path("hours_per_day").asDouble(hours),
        node.path("trunks").asInt(0),
        node.path("records").asInt(0),
        node.path("turnover").asDouble(0),
        spread(node.path("pause"), 300, 0.5));
  }

  private static String name(String name) {
    if (!name.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException("Letters, digits, . _ - are a name, not: " + name);
    }
    return name;
  }

  private static List<HitRateFrom> hitRates(JsonNode node) {
    if (node.isNumber()) {
      return List.of(new HitRateFrom(0, node.asDouble()));
    }
    List<HitRateFrom> rates = new ArrayList<>();
    for (JsonNode from : node) {
      rates.add(
          new HitRateFrom(
              60 * from.required("minute").asDouble(), from.required("rate").asDouble()));
    }
    return rates;
  }

  private static Spread spread(JsonNode node, double mean, double sigma) {
    return new Spread(node.path("mean").asDouble(mean), node.path("sigma").asDouble(sigma));
  }
}

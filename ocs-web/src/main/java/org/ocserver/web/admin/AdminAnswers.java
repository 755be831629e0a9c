package org.ocserver.web.admin;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import org.ocserver.campaign.check.ConfigurationProblem;
import org.ocserver.campaign.document.DocumentReading;
import org.ocserver.campaign.load.ImportReport;
import org.ocserver.campaign.load.RejectedRow;
import org.ocserver.campaign.option.OptionProblem;
import org.ocserver.web.http.HttpAnswer;

/** The answers of the administration API. */
final class AdminAnswers {
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int NO_CONTENT = 204;
  private static final int BAD_REQUEST = 400;

  private AdminAnswers() {}

  static HttpAnswer done() {
    return HttpAnswer.empty(NO_CONTENT);
  }

  static HttpAnswer error(int status, String reason) {
    return HttpAnswer.json(
        status, Json.createObjectBuilder().add("error", reason).build().toString());
  }

  /** What came of reading a configuration. */
  static HttpAnswer of(DocumentReading reading) {
    JsonArrayBuilder problems = Json.createArrayBuilder();
    for (ConfigurationProblem problem : reading.problems()) {
      problems.add(
          Json.createObjectBuilder().add("path", problem.path()).add("reason", problem.reason()));
    }
    JsonArrayBuilder warnings = Json.createArrayBuilder();
    for (OptionProblem warning : reading.warnings()) {
      warnings.add(
          Json.createObjectBuilder()
              .add("path", warning.path())
              .add("value", warning.value())
              .add("reason", warning.reason()));
    }
    String body =
        Json.createObjectBuilder()
            .add("problems", problems)
            .add("warnings", warnings)
            .build()
            .toString();
    return HttpAnswer.json(reading.problems().isEmpty() ? OK : BAD_REQUEST, body);
  }

  /** A load that has been taken on. */
  static HttpAnswer accepted(ListImport load) {
    return HttpAnswer.json(ACCEPTED, json(load.view()).build().toString())
        .with("Location", "/admin/imports/" + load.id());
  }

  static HttpAnswer of(ListImport load) {
    return HttpAnswer.json(OK, json(load.view()).build().toString());
  }

  static HttpAnswer of(Collection<ListImport> loads) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    loads.forEach(load -> all.add(json(load.view())));
    return HttpAnswer.json(OK, Json.createObjectBuilder().add("imports", all).build().toString());
  }

  private static JsonObjectBuilder json(ListImport.View view) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", view.id())
            .add("list", view.listDbid())
            .add("state", view.state().word())
            .add("done", view.state().isDone())
            .add("read", view.read())
            .add("loaded", view.loaded())
            .add("rejected", view.rejected())
            .add("rejectedRows", rows(view.report().map(ImportReport::problems).orElse(List.of())))
            .add(
                "ignoredColumns",
                Json.createArrayBuilder(
                    view.report().map(ImportReport::ignoredColumns).orElse(List.of())));
    view.report().flatMap(ImportReport::failure).ifPresent(reason -> json.add("failure", reason));
    return json;
  }

  private static JsonArrayBuilder rows(List<RejectedRow> rejected) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (RejectedRow row : rejected) {
      rows.add(Json.createObjectBuilder().add("line", row.line()).add("reason", row.reason()));
    }
    return rows;
  }
}

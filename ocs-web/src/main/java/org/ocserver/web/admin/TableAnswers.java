package org.ocserver.web.admin;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.ocserver.campaign.CallingList;
import org.ocserver.upkeep.ColumnProblem;
import org.ocserver.upkeep.IndexState;
import org.ocserver.upkeep.SharedTable;
import org.ocserver.upkeep.TableProblem;
import org.ocserver.upkeep.TableReport;
import org.ocserver.web.http.HttpAnswer;

/** How tables stand, as JSON. */
final class TableAnswers {
  private static final int OK = 200;
  private static final int ACCEPTED = 202;

  private TableAnswers() {}

  static HttpAnswer of(TableReport report, boolean isUnderWay) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("list", report.listDbid())
            .add("name", report.listName())
            .add("table", report.table())
            .add("exists", report.exists())
            .add("sound", report.isSound())
            .add("underWay", isUnderWay)
            .add("columns", array(report.columns(), TableAnswers::column))
            .add("indexes", array(report.indexes(), TableAnswers::index))
            .add("problems", array(report.problems(), TableAnswers::problem))
            .add("sharedWith", array(report.sharing(), TableAnswers::shared))
            .add("failures", array(report.failures(), TableAnswers::problem));
    report.staleStatistics().ifPresent(reason -> json.add("staleStatistics", reason));
    return HttpAnswer.json(OK, json.build().toString());
  }

  /** The mending goes on; how far it is, the same path tells. */
  static HttpAnswer underWay(CallingList list) {
    String body =
        Json.createObjectBuilder()
            .add("list", list.dbid())
            .add("name", list.name())
            .add("underWay", true)
            .build()
            .toString();
    return HttpAnswer.json(ACCEPTED, body)
        .with("Location", "/admin/lists/" + list.dbid() + "/table");
  }

  private static JsonObjectBuilder column(ColumnProblem problem) {
    return Json.createObjectBuilder()
        .add("column", problem.column())
        .add("expected", problem.expected())
        .add("found", problem.found());
  }

  private static JsonObjectBuilder index(IndexState index) {
    return Json.createObjectBuilder()
        .add("index", index.name())
        .add("on", index.key())
        .add("purpose", index.purpose())
        .add("present", index.present());
  }

  private static JsonObjectBuilder problem(TableProblem problem) {
    return Json.createObjectBuilder().add("place", problem.place()).add("what", problem.what());
  }

  private static JsonObjectBuilder shared(SharedTable shared) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("list", shared.listDbid())
            .add("name", shared.listName())
            .add("overlap", shared.overlap().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    shared.commonRecord().ifPresent(record -> json.add("record", record));
    return json;
  }

  private static <T> JsonArrayBuilder array(List<T> items, Function<T, JsonObjectBuilder> toJson) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    items.forEach(item -> array.add(toJson.apply(item)));
    return array;
  }
}

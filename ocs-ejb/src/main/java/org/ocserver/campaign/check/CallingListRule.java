package org.ocserver.campaign.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.ocserver.campaign.CallingList;
import org.ocserver.campaign.Filter;
import org.ocserver.campaign.ObjectType;
import org.ocserver.campaign.TableAccess;
import org.ocserver.campaign.Treatment;

/** The hours of a calling list are hours of a day; its filter and treatments fit. */
final class CallingListRule implements Rule {
  private static final int DAY = 86_400;

  @Override
  public void apply(Draft draft, Findings findings) {
    draft.all(CallingList.class).forEach(list -> check(draft, list, findings));
  }

  private static void check(Draft draft, Draft.Item<CallingList> item, Findings findings) {
    CallingList list = item.object();
    findings.addIfOutside(list.dailyFrom(), 0, DAY, item.path("dailyFrom"));
    findings.addIfOutside(list.dailyTill(), 0, DAY, item.path("dailyTill"));
    findings.addIf(
        list.dailyFrom() >= list.dailyTill(), item.path("dailyTill"), "must be after dailyFrom");
    findings.addIf(list.maxAttempts() < 0, item.path("maxAttempts"), "must not be negative");
    list.filterDbid().ifPresent(filter -> checkFilter(draft, item, filter, findings));
    checkTreatments(draft, item, findings);
  }

  private static void checkFilter(
      Draft draft, Draft.Item<CallingList> item, int filterDbid, Findings findings) {
    Optional<TableAccess> access =
        draft
            .find(ObjectType.TABLE_ACCESS, item.object().tableAccessDbid())
            .map(TableAccess.class::cast);
    Optional<Filter> filter = draft.find(ObjectType.FILTER, filterDbid).map(Filter.class::cast);
    findings.addIf(
        access.isPresent()
            && filter.isPresent()
            && access.get().formatDbid() != filter.get().formatDbid(),
        item.path("filterDbid"),
        "the filter is for another format than the table's");
  }

  private static void checkTreatments(
      Draft draft, Draft.Item<CallingList> item, Findings findings) {
    HashSet<List<Integer>> steps = new HashSet<>();
    for (int dbid : item.object().treatmentDbids()) {
      draft
          .find(ObjectType.TREATMENT, dbid)
          .map(Treatment.class::cast)
          .filter(t -> !steps.add(List.of(t.callResult(), t.sequence())))
          .ifPresent(
              t ->
                  findings.add(
                      item.path("treatmentDbids"),
                      "two treatments for call result "
                          + t.callResult()
                          + " have the sequence number "
                          + t.sequence()));
    }
  }
}

package org.ocserver.campaign.check;

import java.util.List;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.filter.BadFilterException;
import org.ocserver.callinglist.filter.FilterCompiler;
import org.ocserver.campaign.Filter;
import org.ocserver.campaign.Format;
import org.ocserver.campaign.ObjectType;

/** Filters are understood, and fit the fields of their formats. */
final class FilterRule implements Rule {
  @Override
  public void apply(Draft draft, Findings findings) {
    draft
        .all(Filter.class)
        .forEach(
            item ->
                draft
                    .find(ObjectType.FORMAT, item.object().formatDbid())
                    .map(format -> ((Format) format).customFields())
                    .ifPresent(fields -> check(item, fields, findings)));
  }

  private static void check(Draft.Item<Filter> item, List<ListField> fields, Findings findings) {
    try {
      new FilterCompiler(fields).compile(item.object().criteria(), item.object().orderBy());
    } catch (BadFilterException bad) {
      findings.add(
          item.path("options"), "the filter " + item.object().name() + ": " + bad.getMessage());
    }
  }
}

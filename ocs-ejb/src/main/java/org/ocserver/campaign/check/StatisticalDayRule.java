package org.ocserver.campaign.check;

import org.ocserver.campaign.StatisticalDay;

/** A statistical day is one date or one day of the week, with hours of a day. */
final class StatisticalDayRule implements Rule {
  private static final int DAY = 86_400;

  @Override
  public void apply(Draft draft, Findings findings) {
    draft
        .all(StatisticalDay.class)
        .forEach(
            item -> {
              StatisticalDay day = item.object();
              findings.addIf(
                  day.date().isPresent() == day.weekday().isPresent(),
                  item.path(),
                  "needs either a date or a weekday");
              findings.addIfOutside(day.openFrom(), 0, DAY, item.path("openFrom"));
              findings.addIfOutside(day.openTill(), 0, DAY, item.path("openTill"));
              findings.addIf(
                  day.openTill() < day.openFrom(),
                  item.path("openTill"),
                  "must not be before openFrom");
            });
  }
}

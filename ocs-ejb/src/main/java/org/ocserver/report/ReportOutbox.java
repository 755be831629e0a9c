package org.ocserver.report;

import java.util.List;

/**
 * The reports that wait, safe over restarts. Each call throws {@link
 * org.ocserver.callinglist.StoreException} if the database fails, and has then changed nothing.
 */
public interface ReportOutbox {
  /**
   * The reports that come next.
   *
   * @param applicationDbid the server whose attempts they tell of
   */
  List<PendingReport> next(int applicationDbid, int max);

  /** These have been delivered: they are no longer kept. */
  void delivered(List<PendingReport> reports);

  /** The receiver will not take it: it is kept, and no longer in the way of the others. */
  void setAside(PendingReport report);

  /**
   * What was set aside waits again, in its old place.
   *
   * @return how many reports
   */
  int resume(int applicationDbid);
}

package org.ocserver.web.admin;

import java.util.List;
import java.util.Optional;
import org.ocserver.campaign.load.ImportProgress;
import org.ocserver.campaign.load.ImportReport;

/** A load of a calling list that somebody asked for. One thread runs it, any may look. */
final class ListImport implements ImportProgress {
  private final int id;
  private final int listDbid;
  private volatile View view;

  /**
   * A load at one moment.
   *
   * @param report when it is done
   */
  record View(
      int id,
      int listDbid,
      ImportState state,
      long read,
      long loaded,
      long rejected,
      Optional<ImportReport> report) {}

  /** Reads, checks and stores the rows. */
  @FunctionalInterface
  interface Work {
    ImportReport run(ImportProgress progress);
  }

  ListImport(int id, int listDbid) {
    this.id = id;
    this.listDbid = listDbid;
    this.view = new View(id, listDbid, ImportState.WAITING, 0, 0, 0, Optional.empty());
  }

  int id() {
    return id;
  }

  View view() {
    return view;
  }

  void run(Work work) {
    report(0, 0, 0);
    finish(work.run(this));
  }

  /** Ends a load that broke off. */
  void fail(String reason) {
    View last = view;
    finish(
        new ImportReport(
            last.read(),
            last.loaded(),
            last.rejected(),
            List.of(),
            List.of(),
            Optional.of(reason)));
  }

  @Override
  public void report(long read, long loaded, long rejected) {
    view = new View(id, listDbid, ImportState.RUNNING, read, loaded, rejected, Optional.empty());
  }

  private void finish(ImportReport report) {
    view =
        new View(
            id,
            listDbid,
            report.failure().isPresent() ? ImportState.FAILED : ImportState.FINISHED,
            report.read(),
            report.loaded(),
            report.rejected(),
            Optional.of(report));
  }
}

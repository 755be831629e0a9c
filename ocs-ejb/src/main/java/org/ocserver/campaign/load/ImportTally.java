package org.ocserver.campaign.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Counts what a load has done. */
final class ImportTally {
  private final int listedProblems;
  private final ImportProgress progress;
  private final List<RejectedRow> problems = new ArrayList<>();
  private long read;
  private long loaded;
  private long rejected;

  ImportTally(int listedProblems, ImportProgress progress) {
    this.listedProblems = listedProblems;
    this.progress = progress;
  }

  void read() {
    read++;
  }

  void loaded(int records) {
    loaded += records;
  }

  void reject(RejectedRow row) {
    rejected++;
    if (problems.size() < listedProblems) {
      problems.add(row);
    }
  }

  void report() {
    progress.report(read, loaded, rejected);
  }

  ImportReport toReport(List<String> ignoredColumns, Optional<String> failure) {
    problems.sort(Comparator.comparingLong(RejectedRow::line));
    return new ImportReport(read, loaded, rejected, problems, ignoredColumns, failure);
  }
}

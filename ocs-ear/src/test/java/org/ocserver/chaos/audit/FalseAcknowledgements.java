package org.ocserver.chaos.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A RecordProcessed that was acknowledged has its result in the table or in the history. */
final class FalseAcknowledgements implements AuditRule {
  @Override
  public List<Finding> check(Evidence evidence) {
    Map<Integer, List<BookedAttempt>> byHandle =
        evidence.attempts().stream().collect(Collectors.groupingBy(BookedAttempt::handle));
    Map<Integer, ListRow> rows = evidence.rowsById();
    return evidence.words().stream()
        .filter(word -> word.kind() == DesktopWord.Kind.PROCESSED)
        .filter(
            word ->
                byHandle.getOrDefault(word.handle(), List.of()).stream()
                    .noneMatch(attempt -> isKept(attempt, word, rows)))
        .map(FalseAcknowledgements::finding)
        .toList();
  }

  private static boolean isKept(
      BookedAttempt attempt, DesktopWord word, Map<Integer, ListRow> rows) {
    ListRow row = rows.get(attempt.recordId());
    return attempt.hasResult(word.result()) || row != null && row.result() == word.result();
  }

  private static Finding finding(DesktopWord word) {
    return new Finding(
        Finding.Kind.FALSE_ACK,
        "handle " + word.handle(),
        "RecordProcessed of handle %d with result %d was acknowledged at %s and is stored nowhere"
            .formatted(word.handle(), word.result(), word.at()));
  }
}

package org.ocserver.callinglist.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ocserver.callinglist.DailyWindow;
import org.ocserver.callinglist.RecordStatus;
import org.ocserver.callinglist.RecordType;

/** Which chains of a table may be taken, reckoned record by record. */
final class ChainModel {
  private final Map<Integer, List<Map<String, Object>>> chains;
  private final int filter;
  private final int maxAttempts;
  private final List<RecordType> types;
  private final Instant now;

  /**
   * @param filter 1 = those without balance, 2 = those with some, otherwise all
   */
  ChainModel(
      List<Map<String, Object>> rows,
      int filter,
      int maxAttempts,
      List<RecordType> types,
      Instant now) {
    this.chains =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> number(row, "chain_id"), TreeMap::new, Collectors.toList()));
    this.filter = filter;
    this.maxAttempts = maxAttempts;
    this.types = types;
    this.now = now;
  }

  Set<Integer> chains() {
    return chains.entrySet().stream()
        .filter(chain -> mayBeTaken(chain.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  List<Integer> membersOf(int chainId) {
    return chains.get(chainId).stream()
        .filter(row -> isReady(row) && belongs(row) && hasItsTimeCome(row))
        .map(row -> number(row, "record_id"))
        .toList();
  }

  private boolean mayBeTaken(List<Map<String, Object>> chain) {
    return chain.stream().noneMatch(row -> number(row, "record_status") == 2)
        && chain.stream().filter(this::isReady).allMatch(this::isSound)
        && chain.stream().anyMatch(row -> isReady(row) && belongs(row) && isDue(row));
  }

  private boolean isReady(Map<String, Object> row) {
    return number(row, "record_status") == 1
        && RecordStatus.READY.allows(RecordType.of(number(row, "record_type")).orElseThrow());
  }

  private boolean isSound(Map<String, Object> row) {
    return window(row).problem().isEmpty()
        && TestList.ZONES.zone(number(row, "tz_dbid")).isPresent();
  }

  private boolean belongs(Map<String, Object> row) {
    return switch (filter) {
      case 1 -> number(row, "balance") == 0;
      case 2 -> number(row, "balance") != 0;
      default -> true;
    };
  }

  private boolean isDue(Map<String, Object> row) {
    RecordType type = RecordType.of(number(row, "record_type")).orElseThrow();
    return types.contains(type)
        && number(row, "attempt") < maxAttempts
        && hasItsTimeCome(row)
        && window(row).isOpen(now, TestList.ZONES.zone(number(row, "tz_dbid")).orElseThrow());
  }

  private boolean hasItsTimeCome(Map<String, Object> row) {
    return number(row, "record_type") == RecordType.GENERAL.value()
        || number(row, "dial_sched_time") <= now.getEpochSecond();
  }

  private static DailyWindow window(Map<String, Object> row) {
    return new DailyWindow(number(row, "daily_from"), number(row, "daily_till"));
  }

  private static int number(Map<String, Object> row, String column) {
    return (Integer) row.get(column);
  }
}

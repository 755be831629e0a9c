package org.ocserver.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.RecordType;

/**
 * The treatments that were applied to a chain: the content of the {@code treatments} field.
 * Immutable.
 *
 * <p>One entry per treatment and record, {@code <treatment DBID>@<applications>@<chain_n>@<number
 * in sequence>}, joined by semicolons, the one applied last at the end, never longer than the
 * field.
 */
public final class TreatmentHistory {
  public static final TreatmentHistory EMPTY = new TreatmentHistory(List.of());

  private static final int LENGTH = MandatoryField.TREATMENTS.length();
  private static final String SEPARATOR = ";";
  private static final Pattern ENTRY =
      Pattern.compile("([0-9]{1,10})@([0-9]{1,10})@([0-9]{1,10})@([0-9]{1,10})");

  private final List<Entry> entries;

  private TreatmentHistory(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * Applications of one treatment to one record.
   *
   * @param treatmentDbid from 1
   * @param applications how often it was applied, from 1: the format's cycle attempt
   * @param chainN the record's chain_n
   * @param sequence the treatment's number in sequence
   */
  record Entry(int treatmentDbid, int applications, int chainN, int sequence) {
    private boolean isSame(int otherDbid, int otherChainN) {
      return treatmentDbid == otherDbid && chainN == otherChainN;
    }

    private String text() {
      return treatmentDbid + "@" + applications + "@" + chainN + "@" + sequence;
    }
  }

  /**
   * Reads the field. Entries that are malformed are left out, and of a text that is too long the
   * oldest ones; of two entries for the same treatment and record the later counts.
   */
  public static TreatmentHistory parse(String text) {
    List<Entry> entries = new ArrayList<>();
    for (String part : newest(text).split(SEPARATOR)) {
      entry(part)
          .ifPresent(
              entry -> {
                entries.removeIf(old -> old.isSame(entry.treatmentDbid(), entry.chainN()));
                entries.add(entry);
              });
    }
    return new TreatmentHistory(entries);
  }

  /** The last whole entries of a text, as many as fit into the field. */
  private static String newest(String text) {
    return text.length() <= LENGTH
        ? text
        : text.substring(text.indexOf(SEPARATOR, text.length() - LENGTH - 1) + 1);
  }

  /**
   * The history of a record that comes from the database: that of its field if the record was
   * rescheduled or is a callback, none if it is of another type.
   *
   * <p>Source: docs/treatments.md, "After a restart".
   */
  public static TreatmentHistory restored(RecordType type, String text) {
    return switch (type) {
      case CAMPAIGN_RESCHEDULED, PERSONAL_RESCHEDULED, PERSONAL_CALLBACK, CAMPAIGN_CALLBACK ->
          parse(text);
      case NO_RECORD_TYPE, UNKNOWN, GENERAL, NO_CALL -> EMPTY;
    };
  }

  /** The text for the field; at most 255 characters. */
  public String format() {
    return entries.stream().map(Entry::text).collect(Collectors.joining(SEPARATOR));
  }

  /** How often the treatment was applied to the record. */
  public int applications(int treatmentDbid, int chainN) {
    return entries.stream()
        .filter(entry -> entry.isSame(treatmentDbid, chainN))
        .mapToInt(Entry::applications)
        .findFirst()
        .orElse(0);
  }

  /** How often the treatment was applied to any record of the chain. */
  public long applications(int treatmentDbid) {
    return entries.stream()
        .filter(entry -> entry.treatmentDbid() == treatmentDbid)
        .mapToLong(Entry::applications)
        .sum();
  }

  Optional<Entry> last() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
  }

  /** Only these entries. */
  TreatmentHistory keeping(Predicate<Entry> kept) {
    return new TreatmentHistory(entries.stream().filter(kept).toList());
  }

  /**
   * With one more entry, the last. If it does not fit, the oldest entries that are not needed make
   * room; empty if that is not enough.
   */
  Optional<TreatmentHistory> with(Entry entry, Predicate<Entry> needed) {
    List<Entry> after = new ArrayList<>(entries);
    after.add(entry);
    int length = length(after);
    for (Entry old : entries) {
      if (length > LENGTH && !needed.test(old)) {
        after.remove(old);
        length -= old.text().length() + SEPARATOR.length();
      }
    }
    return length > LENGTH ? Optional.empty() : Optional.of(new TreatmentHistory(after));
  }

  private static int length(List<Entry> entries) {
    int separators = Math.max(0, entries.size() - 1) * SEPARATOR.length();
    return entries.stream().mapToInt(entry -> entry.text().length()).sum() + separators;
  }

  private static Optional<Entry> entry(String text) {
    Matcher parts = ENTRY.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    long[] numbers = new long[parts.groupCount()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Long.parseLong(parts.group(i + 1));
      if (numbers[i] > Integer.MAX_VALUE) {
        return Optional.empty();
      }
    }
    if (numbers[0] == 0 || numbers[1] == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Entry((int) numbers[0], (int) numbers[1], (int) numbers[2], (int) numbers[3]));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TreatmentHistory history && history.entries.equals(entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return format();
  }
}

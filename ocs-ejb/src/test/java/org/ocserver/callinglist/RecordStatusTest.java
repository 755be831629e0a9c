package org.ocserver.callinglist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocserver.callinglist.RecordType.CAMPAIGN_CALLBACK;
import static org.ocserver.callinglist.RecordType.CAMPAIGN_RESCHEDULED;
import static org.ocserver.callinglist.RecordType.GENERAL;
import static org.ocserver.callinglist.RecordType.NO_CALL;
import static org.ocserver.callinglist.RecordType.PERSONAL_CALLBACK;
import static org.ocserver.callinglist.RecordType.PERSONAL_RESCHEDULED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ocserver.Manual;

class RecordStatusTest {
  private static final Set<RecordType> FIVE =
      EnumSet.of(
          GENERAL,
          CAMPAIGN_RESCHEDULED,
          PERSONAL_RESCHEDULED,
          PERSONAL_CALLBACK,
          CAMPAIGN_CALLBACK);

  @ParameterizedTest
  @EnumSource(RecordStatus.class)
  @Manual("Record Status and Record Type Combinations: the whole table")
  void shouldAllowTheTypesOfTheTable(RecordStatus status) {
    Set<RecordType> allowed =
        Arrays.stream(RecordType.values()).filter(status::allows).collect(Collectors.toSet());
    assertThat(allowed).isEqualTo(expected(status));
  }

  private static Set<RecordType> expected(RecordStatus status) {
    return switch (status) {
      case NO_RECORD_STATUS -> EnumSet.allOf(RecordType.class);
      case UPDATED -> {
        Set<RecordType> six = EnumSet.of(NO_CALL);
        six.addAll(FIVE);
        yield six;
      }
      case MISSED_CALLBACK ->
          EnumSet.of(PERSONAL_RESCHEDULED, PERSONAL_CALLBACK, CAMPAIGN_CALLBACK);
      default -> FIVE;
    };
  }
}

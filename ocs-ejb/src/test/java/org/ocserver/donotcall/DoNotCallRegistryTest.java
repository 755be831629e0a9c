package org.ocserver.donotcall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.callinglist.StoreException;

class DoNotCallRegistryTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private static DoNotCallRegistry registry(DoNotCallEntry... entries) {
    DoNotCallRegistry registry = new DoNotCallRegistry(each -> List.of(entries).forEach(each));
    registry.reread();
    return registry;
  }

  private static DoNotCallEntry phone(String phone) {
    return new DoNotCallEntry(1, phone, "", Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"4155550001", "415-555-0001", "(415) 555 0001", " 415.555.0001"})
  void shouldForbidTheNumberHoweverItIsWritten(String written) {
    assertThat(registry(phone("415 5550001")).forbids(1, written, "", NOW)).isTrue();
    assertThat(registry(phone(written)).forbids(1, "4155550001", "", NOW)).isTrue();
  }

  @Test
  void shouldKeepTenantsApart() {
    DoNotCallRegistry registry = registry(phone("100"));
    assertThat(registry.forbids(1, "100", "", NOW)).isTrue();
    assertThat(registry.forbids(2, "100", "", NOW)).isFalse();
    assertThat(registry.forbids(1, "1000", "", NOW)).isFalse();
  }

  @Test
  void shouldForbidAllNumbersOfACustomerWhenTheCustomerIsOnTheList() {
    DoNotCallRegistry registry = registry(new DoNotCallEntry(1, "", "C7", Optional.empty()));
    assertThat(registry.forbids(1, "100", "C7", NOW)).isTrue();
    assertThat(registry.forbids(1, "100", "C8", NOW)).isFalse();
    assertThat(registry.forbids(1, "100", "", NOW)).isFalse();
  }

  @Test
  void shouldForbidNoLongerWhenTheEntryHasExpired() {
    DoNotCallRegistry registry =
        registry(new DoNotCallEntry(1, "100", "", Optional.of(NOW.plusSeconds(10))));
    assertThat(registry.forbids(1, "100", "", NOW.plusSeconds(9))).isTrue();
    assertThat(registry.forbids(1, "100", "", NOW.plusSeconds(10))).isFalse();
  }

  @Test
  void shouldForbidEverythingUntilTheListsHaveBeenRead() {
    DoNotCallRegistry registry =
        new DoNotCallRegistry(
            each -> {
              throw new StoreException("down", new IllegalStateException());
            });
    assertThat(registry.forbids(1, "100", "", NOW)).isTrue();
    assertThatThrownBy(registry::reread).isInstanceOf(StoreException.class);
    assertThat(registry.isReady()).isFalse();
    assertThat(registry.forbids(1, "100", "", NOW)).isTrue();
  }
}

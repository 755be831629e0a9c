package org.ocserver.donotcall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.StoreException;

class DoNotCallRegistryTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private static DoNotCallRegistry registry(DoNotCallEntry... entries) {
    DoNotCallRegistry registry = new DoNotCallRegistry(new ListedInMemory(entries));
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
    ListedInMemory store = new ListedInMemory();
    store.goesDown();
    DoNotCallRegistry registry = new DoNotCallRegistry(store);
    assertThat(registry.match(1, "100", "", NOW)).contains(DoNotCallMatch.LISTS_NOT_READ);
    assertThatThrownBy(registry::reread).isInstanceOf(StoreException.class);
    assertThat(registry.isReady()).isFalse();
    assertThat(registry.forbids(1, "100", "", NOW)).isTrue();
  }

  @Test
  void shouldKeepWhatWasReadWhenALaterReadingFails() {
    ListedInMemory store = new ListedInMemory(phone("100"));
    DoNotCallRegistry registry = new DoNotCallRegistry(store);
    registry.reread();
    store.goesDown();
    assertThatThrownBy(registry::reread).isInstanceOf(StoreException.class);
    assertThat(registry.forbids(1, "100", "", NOW)).isTrue();
    assertThat(registry.forbids(1, "101", "", NOW)).isFalse();
  }

  @Test
  @Manual(
      "DoNotCall Requests from a Third-Party Application: numbers and customers are looked up in"
          + " memory")
  void shouldSayThePhoneFirstWhenPhoneAndCustomerAreListed() {
    DoNotCallRegistry registry =
        registry(phone("100"), new DoNotCallEntry(1, "", "C7", Optional.empty()));
    assertThat(registry.match(1, "100", "C7", NOW)).contains(DoNotCallMatch.PHONE);
    assertThat(registry.match(1, "101", "C7", NOW)).contains(DoNotCallMatch.CUSTOMER);
    assertThat(registry.match(1, "101", "C8", NOW)).isEmpty();
  }

  @Test
  void shouldHoldForEverWhenOneOfTwoEntriesDoes() {
    DoNotCallEntry expired = new DoNotCallEntry(1, "100", "", Optional.of(NOW.minusSeconds(1)));
    assertThat(registry(phone("100"), expired).forbids(1, "100", "", NOW)).isTrue();
    assertThat(registry(expired, phone("1-00")).forbids(1, "100", "", NOW)).isTrue();
    assertThat(registry(expired).forbids(1, "100", "", NOW)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "00",
        "0100",
        "100000000000000",
        "123456789012345678",
        "1234567890123456789",
        "9999999999999999999999999999999999999999",
        "bob@example.com",
        "bob2@example.com",
        "sip:alice@example.com"
      })
  void shouldForbidThatNumberOrAddressAndNoOther(String contact) {
    DoNotCallRegistry registry = registry(phone(contact));
    assertThat(registry.forbids(1, contact, "", NOW)).isTrue();
    for (String other : List.of(contact + "0", "0" + contact, "1" + contact)) {
      assertThat(registry.forbids(1, other, "", NOW)).as(other).isFalse();
    }
    assertThat(registry.forbids(1, contact.substring(1), "", NOW)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "٤١٥٥٥٥٠٠٠١",
        "４１５５５５０００１",
        "sip:4155550001@gateway7.example.com",
        "tel:415-555-0001",
        "\u200e415\u00a0555\u00a00001"
      })
  void shouldReadTheDigitsOfEveryScriptAndUri(String written) {
    assertThat(registry(phone("4155550001")).forbids(1, written, "", NOW)).isTrue();
    assertThat(registry(phone(written)).forbids(1, "4155550001", "", NOW)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "@", "---", "null", "\0", "\ud835", "NaN"})
  void shouldAllowWhatIsNotListedHoweverOddItIs(String contact) {
    assertThat(registry(phone("100")).forbids(1, contact, contact, NOW)).isFalse();
  }

  @Test
  void shouldStandHugeContacts() {
    String digits = "7".repeat(1_000_000);
    assertThat(registry(phone("7")).forbids(1, digits, digits, NOW)).isFalse();
    assertThat(registry(phone(digits)).forbids(1, digits, "", NOW)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"7", "07", "C7", "c7", "C_7", "C-7", "Kunde 7", "4155550001", "ü", "C7\0"})
  void shouldTellCustomersApartByEachCharacter(String customer) {
    DoNotCallRegistry registry = registry(new DoNotCallEntry(1, "", customer, Optional.empty()));
    for (String other : List.of("7", "07", "C7", "c7", "C_7", "C-7", "Kunde 7", "ü", "C7\0")) {
      assertThat(registry.forbids(1, "1", other, NOW)).isEqualTo(other.equals(customer));
    }
  }
}

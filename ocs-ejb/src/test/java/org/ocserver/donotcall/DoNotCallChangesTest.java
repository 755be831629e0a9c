package org.ocserver.donotcall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.StoreException;

class DoNotCallChangesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private final ListedInMemory store = new ListedInMemory();
  private final DoNotCallRegistry here = read();
  private final DoNotCallRegistry elsewhere = read();

  private DoNotCallRegistry read() {
    DoNotCallRegistry registry = new DoNotCallRegistry(store);
    registry.reread();
    return registry;
  }

  private static List<DoNotCallAddition> phone(String phone) {
    return List.of(DoNotCallAddition.phone(1, phone, NOW));
  }

  private static DoNotCallRemoval again(String phone) {
    return new DoNotCallRemoval(1, phone, "", NOW);
  }

  private static boolean forbids(DoNotCallRegistry registry, String phone) {
    return registry.forbids(1, phone, "", NOW);
  }

  @Test
  @Manual("Submitting DoNotCall Requests: a number that was added is not dialed any more")
  void shouldForbidAtOnceWhenANumberIsAdded() {
    here.add(phone("(415) 555-0001"));
    assertThat(forbids(here, "4155550001")).isTrue();
    assertThat(here.forbids(2, "4155550001", "", NOW)).isFalse();
  }

  @Test
  void shouldForbidOnTheOtherServerWhenItFollows() {
    here.add(
        List.of(
            DoNotCallAddition.phone(1, "100", NOW),
            DoNotCallAddition.phone(1, "101", NOW),
            DoNotCallAddition.customer(1, "C7", NOW)));
    assertThat(elsewhere.follow()).isTrue();
    assertThat(forbids(elsewhere, "101")).isTrue();
    assertThat(elsewhere.match(1, "5", "C7", NOW)).contains(DoNotCallMatch.CUSTOMER);
  }

  @Test
  void shouldTellTheOtherServersWhenAChangeIsCommitted() {
    AtomicInteger told = new AtomicInteger();
    DoNotCallRegistry registry = new DoNotCallRegistry(store, told::incrementAndGet);
    registry.add(phone("100"));
    registry.remove(again("100"));
    assertThat(told).hasValue(2);
  }

  @Test
  void shouldAllowAgainOnEveryServerWhenANumberIsRemoved() {
    here.add(phone("100"));
    elsewhere.follow();
    here.remove(again("1-00"));
    assertThat(forbids(here, "100")).isFalse();
    assertThat(forbids(elsewhere, "100")).isTrue();
    elsewhere.follow();
    assertThat(forbids(elsewhere, "100")).isFalse();
  }

  @Test
  void shouldAllowAgainWhenTheNumberWasLoadedInAnotherForm() {
    store.load(new DoNotCallEntry(1, "415-555-0001", "", Optional.empty()));
    here.reread();
    here.remove(again("4155550001"));
    here.reread();
    assertThat(forbids(here, "4155550001")).isFalse();
  }

  @Test
  @Manual("DoNotCall: GSW_DURATION is added to the current time and stored as the expiry")
  void shouldForbidForTheDurationOnly() {
    here.add(
        List.of(
            new DoNotCallAddition(
                1,
                "100",
                "",
                Optional.of(Duration.ofSeconds(60)),
                "moved",
                OptionalInt.of(7),
                OptionalInt.of(8),
                true,
                NOW)));
    assertThat(here.forbids(1, "100", "", NOW.plusSeconds(59))).isTrue();
    assertThat(here.forbids(1, "100", "", NOW.plusSeconds(60))).isFalse();
    here.add(phone("100"));
    assertThat(here.forbids(1, "100", "", NOW.plusSeconds(60))).isTrue();
  }

  @Test
  void shouldNotLoseAnAdditionThatIsMadeWhileTheListsAreRead() {
    store.whileReading(() -> here.add(phone("100")));
    here.reread();
    assertThat(forbids(here, "100")).isTrue();
    store.whileReading(() -> elsewhere.remove(again("100")));
    here.reread();
    assertThat(forbids(here, "100")).isFalse();
    assertThat(here.changesSinceRead()).isEqualTo(1);
    here.reread();
    assertThat(here.changesSinceRead()).isZero();
  }

  @Test
  void shouldForbidNothingMoreWhenAnAdditionCannotBeStored() {
    store.goesDown();
    assertThatThrownBy(() -> here.add(phone("100"))).isInstanceOf(StoreException.class);
    store.comesBack();
    here.follow();
    assertThat(forbids(here, "100")).isFalse();
  }

  @Test
  void shouldForbidAllTheSameWhenTheDatabaseFailsRightAfterTheCommit() {
    store.feedGoesDown();
    here.add(phone("100"));
    assertThat(forbids(here, "100")).isTrue();
    store.comesBack();
    assertThat(here.follow()).isTrue();
    assertThat(forbids(here, "100")).isTrue();
  }

  @Test
  void shouldAskForAReadingWhenAChangeWasMissed() {
    here.add(phone("100"));
    here.add(phone("101"));
    store.loseChange(1);
    assertThat(elsewhere.follow()).isFalse();
    elsewhere.reread();
    assertThat(elsewhere.follow()).isTrue();
    assertThat(forbids(elsewhere, "100")).isTrue();
  }

  @Test
  void shouldAskForAReadingWhenTheDatabaseWasSetBack() {
    here.add(phone("100"));
    store.loseChanges();
    assertThat(here.follow()).isFalse();
    here.reread();
    assertThat(here.follow()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'',''",
    "100,C7",
    "'',12345678901234567890123456789012345678901234567890123456789012345"
  })
  void shouldRefuseAnythingButOneContactThatFits(String phone, String customer) {
    assertThatThrownBy(() -> new DoNotCallRemoval(1, phone, customer, NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldRefuseADurationThatIsNotAboveZero() {
    assertThatThrownBy(() -> lasting(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> lasting(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(lasting(Duration.ofSeconds(Long.MAX_VALUE)).entry().expiresAt()).isEmpty();
  }

  @Test
  void shouldCutALongMessageBetweenCharacters() {
    assertThat(saying("x".repeat(300)).message()).hasSize(255);
    assertThat(saying("x".repeat(254) + "😀").message()).isEqualTo("x".repeat(254));
  }

  private static DoNotCallAddition lasting(Duration duration) {
    return addition(Optional.of(duration), "");
  }

  private static DoNotCallAddition saying(String message) {
    return addition(Optional.empty(), message);
  }

  private static DoNotCallAddition addition(Optional<Duration> duration, String message) {
    return new DoNotCallAddition(
        1, "100", "", duration, message, OptionalInt.empty(), OptionalInt.empty(), true, NOW);
  }
}

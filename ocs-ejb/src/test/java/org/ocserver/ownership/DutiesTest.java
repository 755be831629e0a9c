package org.ocserver.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ocserver.ownership.OwnerDuty.Stage;

class DutiesTest {
  private static final Optional<Term> FIRST = Optional.of(new Term(101, 1));
  private static final Optional<Term> LATER = Optional.of(new Term(101, 3));

  private final List<String> done = new ArrayList<>();
  private final List<RuntimeException> endFailures = new ArrayList<>();
  private final Duty schema = new Duty("schema", Stage.SCHEMA);
  private final Duty sessions = new Duty("sessions", Stage.SESSIONS);
  private final Duty requests = new Duty("requests", Stage.REQUESTS);
  private final Duties duties =
      new Duties(() -> Stream.of(requests, schema, sessions), endFailures::add);

  @Test
  void shouldBeginInTheOrderOfTheStagesAndEndInReverse() {
    duties.follow(FIRST);
    duties.follow(FIRST);
    assertThat(duties.working()).isEqualTo(FIRST);
    duties.follow(Optional.empty());

    assertThat(duties.working()).isEmpty();
    assertThat(done)
        .containsExactly("+schema", "+sessions", "+requests", "-requests", "-sessions", "-schema");
  }

  @Test
  void shouldGoOnWhereItFailedWhenWhatWasMissingIsThere() {
    sessions.fails = true;
    assertThatThrownBy(() -> duties.follow(FIRST)).hasMessage("sessions fails");
    assertThat(duties.working()).isEmpty();

    sessions.fails = false;
    duties.follow(FIRST);

    assertThat(duties.working()).isEqualTo(FIRST);
    assertThat(done).containsExactly("+schema", "+sessions", "+requests");
  }

  @Test
  void shouldEndWhatHasBegunWhenTheTermEndsBeforeAllHas() {
    sessions.fails = true;
    assertThatThrownBy(() -> duties.follow(FIRST)).hasMessage("sessions fails");

    duties.follow(Optional.empty());

    assertThat(done).containsExactly("+schema", "-schema");
  }

  @Test
  void shouldBeginAnewWhenAnotherTermFollows() {
    duties.follow(FIRST);
    done.clear();

    duties.follow(LATER);

    assertThat(duties.working()).isEqualTo(LATER);
    assertThat(done)
        .containsExactly("-requests", "-sessions", "-schema", "+schema", "+sessions", "+requests");
  }

  @Test
  void shouldEndTheOthersWhenOneFailsToEnd() {
    duties.follow(FIRST);
    done.clear();
    sessions.fails = true;

    duties.follow(Optional.empty());

    assertThat(done).containsExactly("-requests", "-schema");
    assertThat(endFailures)
        .singleElement()
        .extracting(Throwable::getMessage)
        .isEqualTo("sessions fails");
  }

  private final class Duty implements OwnerDuty {
    private final String name;
    private final Stage stage;
    boolean fails;

    Duty(String name, Stage stage) {
      this.name = name;
      this.stage = stage;
    }

    @Override
    public Stage stage() {
      return stage;
    }

    @Override
    public void begin() {
      note("+");
    }

    @Override
    public void end() {
      note("-");
    }

    private void note(String sign) {
      if (fails) {
        throw new IllegalStateException(name + " fails");
      }
      done.add(sign + name);
    }
  }
}

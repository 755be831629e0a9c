package org.ocserver.session.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandlersTest {
  sealed interface Shape {}

  sealed interface Round extends Shape {}

  record Circle(int radius) implements Round {}

  record Ellipse(int width, int height) implements Round {}

  record Square(int side) implements Shape {}

  private final List<String> seen = new ArrayList<>();

  @Test
  void shouldLeadEachMessageToItsHandlerWhenOneStandsForAFamily() {
    Handlers<Shape, String> handlers =
        Handlers.<Shape, String>of(Shape.class)
            .on(Round.class, (shape, context) -> seen.add("round " + context))
            .on(Square.class, (square, context) -> seen.add(square.side() + " " + context))
            .complete();
    handlers.handle(new Ellipse(1, 2), "a");
    handlers.handle(new Square(3), "b");
    handlers.handle(new Circle(4), "c");
    assertThat(seen).containsExactly("round a", "3 b", "round c");
  }

  @Test
  void shouldDoNothingWithWhatIsIgnored() {
    Handlers<Shape, String> handlers =
        Handlers.<Shape, String>of(Shape.class).ignore(Shape.class).complete();
    handlers.handle(new Square(3), "a");
    assertThat(seen).isEmpty();
  }

  @Test
  void shouldNotBeMadeWhenAKindOfMessageIsLeftOut() {
    var builder = Handlers.<Shape, String>of(Shape.class).ignore(Circle.class).ignore(Square.class);
    assertThatThrownBy(builder::complete)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("nobody handles " + Ellipse.class.getName());
  }

  @Test
  void shouldNotBeMadeWhenTwoHandleTheSame() {
    var builder = Handlers.<Shape, String>of(Shape.class).ignore(Circle.class);
    assertThatThrownBy(() -> builder.ignore(Round.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(Circle.class.getName() + " has two handlers");
  }

  @Test
  void shouldNotBeMadeWhenTheFamilyIsOpen() {
    assertThatThrownBy(() -> Handlers.<Runnable, String>of(Runnable.class).complete())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("java.lang.Runnable is neither sealed nor final");
  }
}

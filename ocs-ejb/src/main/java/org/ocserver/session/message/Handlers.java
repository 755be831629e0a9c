package org.ocserver.session.message;

import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What is done with each kind of message of a sealed family. Handlers that leave a kind out cannot
 * be made, so that a new message that nobody handles is found with the first session.
 *
 * @param <M> the family
 * @param <C> what a handler is told besides the message
 */
public final class Handlers<M, C> {
  private final Map<Class<?>, BiConsumer<M, C>> byKind;

  private Handlers(Map<Class<?>, BiConsumer<M, C>> byKind) {
    this.byKind = byKind;
  }

  public static <M, C> Builder<M, C> of(Class<M> family) {
    return new Builder<>(family);
  }

  public void handle(M message, C context) {
    byKind.get(message.getClass()).accept(message, context);
  }

  /** Handlers that are being put together. */
  public static final class Builder<M, C> {
    private final Class<M> family;
    private final Map<Class<?>, BiConsumer<M, C>> byKind = new HashMap<>();

    private Builder(Class<M> family) {
      this.family = family;
    }

    /**
     * @param type a kind of message, or a sealed family of some
     * @throws IllegalArgumentException if one of them has a handler already
     */
    public <T extends M> Builder<M, C> on(Class<T> type, BiConsumer<T, C> handler) {
      kinds(type)
          .forEach(
              kind -> {
                if (byKind.put(kind, (m, context) -> handler.accept(type.cast(m), context))
                    != null) {
                  throw new IllegalArgumentException(kind.getName() + " has two handlers");
                }
              });
      return this;
    }

    /** Nothing is done with a kind of message, or with all of a sealed family. */
    public Builder<M, C> ignore(Class<? extends M> type) {
      return on(type, (message, context) -> {});
    }

    /**
     * @throws IllegalStateException if a kind of message has no handler
     */
    public Handlers<M, C> complete() {
      List<String> missing =
          kinds(family).filter(kind -> !byKind.containsKey(kind)).map(Class::getName).toList();
      if (!missing.isEmpty()) {
        throw new IllegalStateException("nobody handles " + String.join(", ", missing));
      }
      return new Handlers<>(Map.copyOf(byKind));
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
      if (type.isSealed()) {
        return Stream.of(type.getPermittedSubclasses()).flatMap(Builder::kinds).distinct();
      }
      if (!Modifier.isFinal(type.getModifiers())) {
        throw new IllegalArgumentException(type.getName() + " is neither sealed nor final");
      }
      return Stream.of(type);
    }
  }
}

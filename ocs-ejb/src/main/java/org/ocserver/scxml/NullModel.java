package org.ocserver.scxml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The data model without variables: its only condition is {@code In('state')}. */
public final class NullModel implements DataModel {
  /** The language of it. */
  public static final Language LANGUAGE =
      new Language() {
        @Override
        public String name() {
          return "null";
        }

        @Override
        public DataModels forDocument() {
          return NullModel::new;
        }
      };

  private static final Pattern IN = Pattern.compile("\\s*In\\(\\s*'([^']*)'\\s*\\)\\s*");

  private final DataModels.View machine;

  private NullModel(DataModels.View machine) {
    this.machine = machine;
  }

  @Override
  public void turn(Runnable steps) {
    try {
      steps.run();
    } catch (StackOverflowError | OutOfMemoryError beyond) {
      throw new MachineFailure(beyond.getClass().getSimpleName());
    }
  }

  @Override
  public boolean mayHoldMuch() {
    return false;
  }

  @Override
  public void measured() {
    // It holds nothing.
  }

  @Override
  public boolean condition(String expr) {
    Matcher in = IN.matcher(expr);
    if (!in.matches()) {
      throw none();
    }
    return machine.active().test(in.group(1));
  }

  @Override
  public void declare(String id) {
    // What then gives it a value fails.
  }

  @Override
  public Object evaluate(String expr) {
    throw none();
  }

  @Override
  public void assign(String location, Object value) {
    throw none();
  }

  @Override
  public void assignText(String id, String text) {
    throw none();
  }

  @Override
  public void execute(String script) {
    throw none();
  }

  @Override
  public void define(String script) {
    throw none();
  }

  @Override
  public void forEach(String array, String item, Optional<String> index, Runnable body) {
    throw none();
  }

  @Override
  public String string(Object value) {
    return String.valueOf(value);
  }

  @Override
  public Optional<String> json(Object value) {
    return Optional.of(JsonText.write(value));
  }

  @Override
  public Object fromJson(String json) {
    throw none();
  }

  @Override
  public Object fromText(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  @Override
  public void event(Event event) {
    // There is no variable to see it by.
  }

  @Override
  public String save() {
    return "{}";
  }

  @Override
  public void restore(String json) {
    if (!json.equals("{}")) {
      throw none();
    }
  }

  private static ExecutionError none() {
    return new ExecutionError("the null data model has no such expressions");
  }
}

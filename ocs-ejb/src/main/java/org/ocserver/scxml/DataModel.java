package org.ocserver.scxml;

import java.util.Optional;

/**
 * The variables of one machine, and the language of its expressions. Values are the language's own;
 * what leaves the machine is JSON. What cannot be evaluated is an {@link ExecutionError}.
 */
public interface DataModel {
  /** Runs what belongs to one turn of the machine; what goes beyond the bounds ends it. */
  void turn(Runnable steps);

  /** Whether so much was asked for that it is to be seen what is kept of it. */
  boolean mayHoldMuch();

  /** It was seen, and is not too much. */
  void measured();

  /** Makes a variable that has no value yet. */
  void declare(String id);

  /** A condition; what is no truth value is made one as the language does it. */
  boolean condition(String expr);

  Object evaluate(String expr);

  void assign(String location, Object value);

  /**
   * Gives a variable the value that a text says. A number or truth value stays one if the text is
   * one, everything else becomes the text.
   */
  void assignText(String id, String text);

  void execute(String script);

  /** Runs a script of the document itself, whose functions need not be saved. */
  void define(String script);

  /** Once for each item of an array, as it was at the beginning. */
  void forEach(String array, String item, Optional<String> index, Runnable body);

  /** A value as text. */
  String string(Object value);

  /** A value as JSON; empty if it is undefined. */
  Optional<String> json(Object value);

  Object fromJson(String json);

  /** What stands in a document as text: JSON, or else the text with its white space made single. */
  Object fromText(String text);

  /** Makes the event the current one. */
  void event(Event event);

  /** All variables, as JSON. Fails if JSON would lose something. */
  String save();

  /** Sets the variables that were saved. */
  void restore(String json);
}

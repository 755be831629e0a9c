package org.ocserver.scxml.ecmascript;

import java.time.Duration;

/**
 * How far the scripts of a machine may go.
 *
 * @param instructions of the interpreter in one turn
 * @param time of one turn
 * @param length of the strings and arrays that built-in functions work on and make
 * @param data of a machine's variables together, in characters of JSON
 */
public record ScriptLimits(long instructions, Duration time, int length, int data) {
  public static final ScriptLimits DEFAULT =
      new ScriptLimits(2_000_000, Duration.ofSeconds(2), 100_000, 200_000);
}

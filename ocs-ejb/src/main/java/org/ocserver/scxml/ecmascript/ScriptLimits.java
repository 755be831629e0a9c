package org.ocserver.scxml.ecmascript;

import java.time.Duration;

/**
 * How far the scripts of a machine may go.
 *
 * @param instructions of the interpreter in one turn
 * @param time of one turn
 * @param memory in bytes that one turn may ask for, whether it keeps them or not; also what a
 *     machine may ask for in all until its variables are measured
 * @param length in characters or items, of each text and list that is made
 * @param data of a machine's variables together, in characters of JSON
 */
public record ScriptLimits(long instructions, Duration time, long memory, int length, int data) {
  public static final ScriptLimits DEFAULT =
      new ScriptLimits(2_000_000, Duration.ofSeconds(2), 64L << 20, 100_000, 200_000);
}

package org.ocserver.telephony.simulator.wire;

/** A line is not what the protocol has; the message says what was expected. */
public final class BadLineException extends Exception {
  BadLineException(String message) {
    super(message);
  }
}

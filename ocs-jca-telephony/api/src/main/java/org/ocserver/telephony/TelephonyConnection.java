package org.ocserver.telephony;

/** An application's handle on a switch; give it back with {@link #close()} after each use. */
public interface TelephonyConnection extends TelephonySwitch, AutoCloseable {
  @Override
  void close();
}

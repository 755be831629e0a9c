package org.ocserver.telephony;

/** Receives the events of a switch, one at a time and in order. */
public interface TelephonyListener {
  void onEvent(TelephonyEvent event);
}

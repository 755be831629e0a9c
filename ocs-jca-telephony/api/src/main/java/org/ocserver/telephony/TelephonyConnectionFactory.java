package org.ocserver.telephony;

/** Gives connections to the switch; found under {@code java:/eis/Telephony}. */
public interface TelephonyConnectionFactory {
  /**
   * A connection from the container's pool.
   *
   * @throws IllegalStateException if the pool has none to give
   */
  TelephonyConnection getConnection();
}

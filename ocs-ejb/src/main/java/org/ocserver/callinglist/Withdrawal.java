package org.ocserver.callinglist;

/**
 * Why records are taken out of dialing by request.
 *
 * <p>Source: manual, "Canceling Records" and "Submitting DoNotCall Requests".
 */
public enum Withdrawal {
  /** Status Canceled, result Cancel Record. */
  CANCEL,
  /** Status Updated, type No Call, result Do Not Call. */
  DO_NOT_CALL
}

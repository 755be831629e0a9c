package org.ocserver.donotcall;

/** Why a call is forbidden. */
public enum DoNotCallMatch {
  /** Its number is on the list. */
  PHONE,
  /** Its customer is on the list, its number is not. */
  CUSTOMER,
  /** The lists have not been read yet, so that nobody knows. */
  LISTS_NOT_READ
}

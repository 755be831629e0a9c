package org.ocserver.callinglist;

/** The records that a request means, without a handle. */
public sealed interface ContactMatch {
  /** All records of this number; compared by digits. */
  record Phone(String phone) implements ContactMatch {}

  /** All records of this customer. */
  record Customer(String customerId) implements ContactMatch {}
}

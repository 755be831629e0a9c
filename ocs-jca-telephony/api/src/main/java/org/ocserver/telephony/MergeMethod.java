package org.ocserver.telephony;

/** How two calls become one (option merge-method of the DN). */
public enum MergeMethod {
  BRIDGING,
  TRANSFER
}

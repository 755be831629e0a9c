package org.ocserver.campaign;

/** What a treatment does with the record (docs/configuration.md). */
public enum RecordAction {
  NO_ACTION,
  /** Dial again at once. */
  REDIAL,
  /** Dial again after the interval. */
  RETRY_IN,
  /** Dial again at the date. */
  RETRY_AT,
  /** Dial the next number of the chain at once. */
  NEXT_IN_CHAIN,
  /** Dial the next number after the interval. */
  NEXT_IN_CHAIN_AFTER,
  /** Dial the next number at the date. */
  NEXT_IN_CHAIN_AT,
  /** Start again with the first number of the chain. */
  CYCLE,
  /** A personal callback may go to any agent of the group. */
  ASSIGN_TO_GROUP,
  MARK_AS_AGENT_ERROR,
  /** All records of the chain get the result and are done. */
  UPDATE_ALL_IN_CHAIN,
  EXECUTE_HTTP_REQUEST
}

package org.ocserver.report;

/**
 * The keys of statistics events.
 *
 * <p>Source: manual, "User Event Attributes".
 */
public final class StatKey {
  public static final String STAT_EVENT = "GSW_STAT_EVENT";

  /** An integer of 64 bits, as are the other DBIDs but that of the application. */
  public static final String CAMPAIGN_DBID = "GSW_CAMPAIGN_DBID";

  public static final String CALL_LIST_DBID = "GSW_CALL_LIST_DBID";
  public static final String GROUP_DBID = "GSW_GROUP_DBID";
  public static final String AGENT_DBID = "GSW_AGENT_DBID";
  public static final String CALL_RESULT = "GSW_CALL_RESULT";
  public static final String CAMPAIGN_COMPLETE = "GSW_CAMPAIGN_COMPLETE";
  public static final String LIST_COMPLETE = "GSW_LIST_COMPLETE";
  public static final String ERROR_DESCRIPTION = "GSW_ERROR_DESCRIPTION";
  public static final String DIAL_MODE = "GSW_DIAL_MODE";
  public static final String APPLICATION_ID = "GSW_APPLICATION_ID";
  public static final String SCHED_REC_NUM = "GSW_SCHED_REC_NUM";

  private StatKey() {}
}

package org.ocserver.commdn;

/**
 * The keys of the Communication DN API and of the HTTP interface's campaign groups.
 *
 * <p>Source: manual, "User Event Attributes for User Data (TKVList)".
 */
public final class CommDnKey {
  public static final String MESSAGE_TYPE = "GSW_CM_MessageType";
  public static final String DIAL_MODE = "GSW_CM_AttrDialMode";
  public static final String OPTIMIZE_BY = "GSW_CM_AttrOptimizeBy";

  /** The other spelling of {@link #OPTIMIZE_BY}, of the HTTP interface's table. */
  public static final String OPTIMIZED_BY = "GSW_CM_AttrOptimizedBy";

  public static final String OPTIMIZE_GOAL = "GSW_CM_AttrOptimizeGoal";
  public static final String GROUP_CAMP_STATUS = "GSW_CM_AttrGroupCampStatus";

  /** 1: the campaign ends by itself when its records are depleted; 0: it does not. */
  public static final String AUTO_COMPLETION = "GSW_AUTO_COMPLETION";

  public static final String CAMPAIGN_ID = "GSW_CM_AttrCampaignID";
  public static final String GROUP_ID = "GSW_CM_AttrGroupID";
  public static final String ERROR = "GSW_CM_AttrError";
  public static final String ERROR_MESSAGE = "GSW_CM_AttrErrorMessage";
  public static final String ORIGIN_APP_ID = "GSW_CM_AttrOriginAppID";
  public static final String TARGET_APP_ID = "GSW_CM_AttrTargetAppID";

  /** The value of {@link #TARGET_APP_ID} that means every application. */
  public static final int ALL_APPLICATIONS = 0;

  public static final String PROPERTIES = "GSW_CM_AttrProperties";
  public static final String REFERENCE_ID = "GSW_CM_AttrReferenceID";

  private CommDnKey() {}
}

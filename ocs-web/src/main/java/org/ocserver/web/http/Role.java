package org.ocserver.web.http;

/** The roles of the deployment descriptor. */
public final class Role {
  /** Runs the system. */
  public static final String ADMIN = "ocs-admin";

  /** Runs campaigns and watches them. */
  public static final String SUPERVISOR = "ocs-supervisor";

  /** Talks to customers. */
  public static final String AGENT = "ocs-agent";

  /** A program that uses the HTTP or the Communication DN API. */
  public static final String APPLICATION = "ocs-application";

  private Role() {}
}

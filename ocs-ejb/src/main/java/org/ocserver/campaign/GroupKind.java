package org.ocserver.campaign;

/** Who works for a campaign group. */
public enum GroupKind {
  AGENT_GROUP,
  PLACE_GROUP
}

package org.ocserver.session.settings;

/**
 * The names and DBIDs by which others know a session.
 *
 * @param campaignGroupDbid the DBID of the campaign group, which names the session
 * @param groupDbid the DBID of the agent group or place group
 */
public record SessionIdentity(
    int applicationDbid,
    int campaignDbid,
    int groupDbid,
    int campaignGroupDbid,
    int switchDbid,
    String campaignName,
    String campaignDescription,
    String groupName,
    String groupDescription) {}

package org.ocserver.campaign.jpa;

import org.ocserver.campaign.ObjectType;

/**
 * Whose options they are.
 *
 * @param partDbid a field of a format; 0 for the object itself
 */
record OptionOwner(ObjectType type, int dbid, int partDbid) {}

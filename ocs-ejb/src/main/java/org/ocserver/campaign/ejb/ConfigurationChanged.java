package org.ocserver.campaign.ejb;

import org.ocserver.campaign.Configuration;

/**
 * A configuration has been stored; fired after the commit, in the importing thread.
 *
 * @param configuration the one now in force
 */
public record ConfigurationChanged(Configuration configuration) {}

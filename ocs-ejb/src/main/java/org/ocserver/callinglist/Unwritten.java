package org.ocserver.callinglist;

/**
 * A record that a write-back did not find as the server held it: it is gone, or others have changed
 * its status. If it is there, its result, its attempts and the time of the call are stored all the
 * same.
 */
public record Unwritten(String table, int recordId) {}

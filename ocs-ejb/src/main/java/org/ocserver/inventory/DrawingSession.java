package org.ocserver.inventory;

/**
 * A campaign group that draws from a list when it runs, as it is now.
 *
 * @param status in words
 */
public record DrawingSession(
    int campaignGroupDbid, String name, String status, boolean isRunning) {}

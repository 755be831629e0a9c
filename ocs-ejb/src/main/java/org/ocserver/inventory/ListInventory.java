package org.ocserver.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.dialrule.Obstacle;

/**
 * What of a list could be dialed at one moment.
 *
 * @param campaignGroupDbid whose options counted, if anybody's in particular did
 * @param at when it was taken
 * @param records all of the table
 * @param dialable those that nothing forbids
 * @param obstacles how many records each keeps from being dialed; each record counts once
 * @param notReady the records of {@link Obstacle#STATUS}, by record_status
 * @param openByHour at {@code at} and each full hour after it, for a day: how many records would be
 *     due with their hours open, do-not-call lists and contact limits left aside
 * @param checked how many records were looked up in the do-not-call lists and contact limits
 * @param isEstimated whether these were a sample, and their obstacles and the dialable ones are
 *     estimates
 */
public record ListInventory(
    int listDbid,
    String listName,
    Optional<Integer> campaignGroupDbid,
    Instant at,
    long records,
    long dialable,
    Map<Obstacle, Long> obstacles,
    Map<Integer, Long> notReady,
    List<Long> openByHour,
    long checked,
    boolean isEstimated) {
  public ListInventory {
    obstacles = Map.copyOf(obstacles);
    notReady = Map.copyOf(notReady);
    openByHour = List.copyOf(openByHour);
  }
}

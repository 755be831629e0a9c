package org.ocserver.session.settings;

import java.time.Instant;
import java.util.Map;
import org.ocserver.callinglist.RecordType;

/**
 * What a session was told to do and has not been told to end.
 *
 * @param dialing whether it is to dial, or only to be loaded
 * @param priorities those of types of records, if others than the configured ones were asked for
 * @param by who told it last
 * @param at when
 */
public record SessionOrder(
    int campaignGroupDbid,
    boolean dialing,
    DialParameters parameters,
    Map<RecordType, Integer> priorities,
    String by,
    Instant at) {
  public SessionOrder {
    priorities = Map.copyOf(priorities);
  }
}

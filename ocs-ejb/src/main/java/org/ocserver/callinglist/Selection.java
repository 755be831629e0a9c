package org.ocserver.callinglist;

import java.util.List;

/**
 * Which chains to take, by the type of their records.
 *
 * @param types in the order in which they are taken; those other than General only once their
 *     {@code dial_sched_time} has come
 * @param anyCampaign whether callbacks that another campaign made are taken too
 * @param anyGroup whether callbacks that another campaign group made are taken too
 */
public record Selection(List<RecordType> types, boolean anyCampaign, boolean anyGroup) {
  public Selection {
    types = List.copyOf(types);
  }
}

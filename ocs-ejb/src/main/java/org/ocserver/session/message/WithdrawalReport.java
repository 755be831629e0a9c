package org.ocserver.session.message;

import java.util.List;
import org.ocserver.callinglist.ListTable;

/**
 * What a session had to do with records that were withdrawn.
 *
 * @param isConcerned whether the session was one of those that are meant, and loaded
 * @param chains how many of its chains were concerned
 * @param onDesktop how many of them an agent still works on
 * @param tables the calling lists of its campaign, which may hold more
 */
public record WithdrawalReport(
    boolean isConcerned, int chains, int onDesktop, List<ListTable> tables) {
  /** Of a session that is not concerned. */
  public static final WithdrawalReport NOTHING = new WithdrawalReport(false, 0, 0, List.of());
}

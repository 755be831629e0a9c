package org.ocserver.session.port;

import java.util.List;
import org.ocserver.session.settings.SessionOrder;

/**
 * Where the orders of sessions are kept over a restart, one for each campaign group. Each call may
 * block, and throws {@link org.ocserver.callinglist.StoreException} if the database fails.
 */
public interface SessionOrders {
  /** Keeps an order in place of the group's last. */
  void keep(SessionOrder order);

  /** The group's session has nothing to do any more. */
  void forget(int campaignGroupDbid);

  /** All that is kept, in the order of the groups' DBIDs. */
  List<SessionOrder> all();
}

package org.ocserver.session;

import java.util.List;
import org.ocserver.callinglist.AttemptStart;
import org.ocserver.callinglist.ChainUpdate;
import org.ocserver.callinglist.ListTable;
import org.ocserver.callinglist.Retrieval;

/** The database as a session sees it: asked at once, answered by {@link SessionMessage}. */
public interface SessionStore {
  void retrieve(Retrieval request);

  void begin(long batch, List<AttemptStart> attempts);

  void save(long batch, List<ChainUpdate> updates);

  void countReady(ListTable table);
}

package org.ocserver.sequence;

import java.util.List;
import org.ocserver.callinglist.StoreException;

/** Where sequences are kept; every method throws {@link StoreException} if that fails. */
public interface SequenceStore {
  /** The sequences of a server. */
  List<SequenceState> all(int applicationDbid);

  /** Keeps a sequence, in the place of the one that its group may have. */
  void save(int applicationDbid, SequenceState state);

  /** Keeps where a sequence stands that was saved before; its items are as they were. */
  void progress(int applicationDbid, SequenceState state);

  /** Forgets a group's sequence. */
  void forget(int applicationDbid, int groupDbid);
}

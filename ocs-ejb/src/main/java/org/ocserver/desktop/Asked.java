package org.ocserver.desktop;

import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.record.Attributes;
import org.ocserver.record.RejectedRequest;
import org.ocserver.telephony.TKVList;

/**
 * A request of a desktop, whose keys are as the table wants them.
 *
 * @param agentLogin who asks, if the connection tells
 */
record Asked(
    DesktopRequest request, TKVList list, Optional<String> agentLogin, int applicationDbid) {
  Attributes attributes() {
    return new Attributes(list);
  }

  /** The record that the request is about. */
  int handle() throws RejectedRequest {
    attributes().require(ReservedKey.RECORD_HANDLE);
    return attributes().integer(ReservedKey.RECORD_HANDLE).orElseThrow();
  }

  /** The answer that says that the request was carried out. */
  List<TKVList> acknowledged(TKVList told) {
    return List.of(request.acknowledgement().of(applicationDbid, told));
  }
}

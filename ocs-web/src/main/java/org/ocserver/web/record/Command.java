package org.ocserver.web.record;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.ocserver.record.RejectedRequest;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.MalformedList;
import org.ocserver.web.http.CommandBody;
import org.ocserver.web.http.UnreadableBody;

/**
 * A POST request, whatever its resource.
 *
 * @param req the parameter of that name
 */
record Command(
    Optional<String> req, Optional<String> contentType, InputStream body, Caller caller) {

  /**
   * The action that is asked for.
   *
   * @param actions those of the resource
   * @param name by which each is asked for
   * @throws RejectedRequest 101 if the resource has none of that name
   */
  <A> A action(A[] actions, Function<A, String> name) throws RejectedRequest {
    for (A action : actions) {
      if (req.equals(Optional.of(name.apply(action)))) {
        return action;
      }
    }
    throw RecordAnswers.incorrect("the request is unknown");
  }

  /** The attributes of the body. */
  TKVList attributes() throws UnreadableBody, MalformedList {
    return CommandBody.read(contentType, body);
  }
}

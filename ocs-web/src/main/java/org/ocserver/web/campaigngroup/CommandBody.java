package org.ocserver.web.campaigngroup;

import java.io.InputStream;
import java.util.Optional;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.MalformedList;
import org.ocserver.tkv.TkvJson;
import org.ocserver.web.http.MediaRange;
import org.ocserver.web.http.RequestText;
import org.ocserver.web.http.UnreadableBody;

/** The attributes in the body of a request. */
final class CommandBody {
  private static final MediaRange JSON = MediaRange.of("application/json");

  private CommandBody() {}

  /**
   * Reads a body; one that is not there is an empty list, whatever its type.
   *
   * @throws UnreadableBody if it is too long or not text
   * @throws MalformedList if it is not a JSON object, or does not say that it is JSON
   */
  static TKVList read(Optional<String> contentType, InputStream body)
      throws UnreadableBody, MalformedList {
    String text = RequestText.read(body, TkvJson.MAX_LENGTH);
    if (text.isEmpty()) {
      return TKVList.empty();
    }
    if (!JSON.takes(contentType)) {
      throw new MalformedList("the Content-type is not application/json in UTF-8");
    }
    return TkvJson.read(text);
  }
}

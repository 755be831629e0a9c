package org.ocserver.web.http;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.MalformedList;
import org.ocserver.tkv.TkvJson;

/**
 * The attributes in the body of a request.
 *
 * <p>Source: manual, "Client Request BODY".
 */
public final class CommandBody {
  private static final MediaRange JSON = MediaRange.of("application/json");

  private CommandBody() {}

  /**
   * Reads a body; one that is not there is an empty list, whatever its type.
   *
   * @throws UnreadableBody if it is too long or not text
   * @throws MalformedList if it is not a JSON object, or does not say that it is JSON, or has a key
   *     twice, so that it is not clear which counts
   */
  public static TKVList read(Optional<String> contentType, InputStream body)
      throws UnreadableBody, MalformedList {
    String text = RequestText.read(body, TkvJson.MAX_LENGTH);
    if (text.isEmpty()) {
      return TKVList.empty();
    }
    if (!JSON.takes(contentType)) {
      throw new MalformedList("the Content-type is not application/json in UTF-8");
    }
    TKVList attributes = TkvJson.read(text);
    Set<String> keys = new HashSet<>();
    for (TKVList.Pair pair : attributes.pairs()) {
      if (!keys.add(pair.key())) {
        throw new MalformedList("the key " + pair.key() + " stands twice");
      }
    }
    return attributes;
  }
}

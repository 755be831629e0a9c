package org.ocserver.tkv.jms;

import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.Collections;
import java.util.List;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.MalformedList;
import org.ocserver.tkv.TkvJson;

/** Turns JMS messages into key-value lists and back. */
public final class TkvMessages {
  /** How many bytes of a body the broker has, where they are so many that it keeps them apart. */
  private static final String LARGE_SIZE = "_AMQ_LARGE_SIZE";

  /** No text that may be read has more. */
  private static final long MAX_BYTES = 4L * TkvJson.MAX_LENGTH;

  private TkvMessages() {}

  /**
   * @throws MalformedList if the message has no body that is a key-value list
   * @throws JMSException if the message cannot be read
   */
  public static TKVList read(Message message) throws MalformedList, JMSException {
    if (message.getObjectProperty(LARGE_SIZE) instanceof Long bytes && bytes > MAX_BYTES) {
      throw new MalformedList("the body is longer than " + MAX_BYTES + " bytes");
    }
    if (message instanceof MapMessage map) {
      return read(map);
    }
    if (message instanceof TextMessage text && text.getText() != null) {
      return TkvJson.read(text.getText());
    }
    throw new MalformedList("the body is neither a map nor JSON text");
  }

  private static TKVList read(MapMessage message) throws MalformedList, JMSException {
    TKVList.Builder list = TKVList.builder();
    long length = 0;
    List<?> keys = Collections.list((java.util.Enumeration<?>) message.getMapNames());
    for (Object key : keys) {
      String name = key.toString();
      Object value = message.getObject(name);
      length += name.length();
      if (value instanceof String text) {
        length += text.length();
        list.put(name, isNested(name, text) ? TkvJson.read(text) : text);
      } else if (value instanceof Integer || value instanceof Long) {
        list.put(name, value);
      } else if (value instanceof Short || value instanceof Byte) {
        list.put(name, ((Number) value).intValue());
      } else {
        throw new MalformedList("the value of " + name + " is no string or integer");
      }
      if (length > TkvJson.MAX_LENGTH) {
        throw new MalformedList("the map is longer than " + TkvJson.MAX_LENGTH + " characters");
      }
    }
    return list.build();
  }

  /** Only the protocols' own list-valued keys hold lists; any other text stays text. */
  private static boolean isNested(String key, String text) {
    return key.equals("GSW_CM_AttrProperties") && text.startsWith("{");
  }

  /** A message that says the list in the form of the request. */
  public static Message replyTo(Message request, TKVList list, Session session)
      throws JMSException {
    return request instanceof MapMessage ? map(list, session) : text(list, session);
  }

  /** A JSON text message. */
  public static TextMessage text(TKVList list, Session session) throws JMSException {
    return session.createTextMessage(TkvJson.write(list));
  }

  private static MapMessage map(TKVList list, Session session) throws JMSException {
    MapMessage message = session.createMapMessage();
    for (TKVList.Pair pair : list.pairs()) {
      Object value = pair.value() instanceof TKVList nested ? TkvJson.write(nested) : pair.value();
      message.setObject(pair.key(), value);
    }
    return message;
  }
}

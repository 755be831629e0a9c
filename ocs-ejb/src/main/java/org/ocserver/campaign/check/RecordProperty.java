package org.ocserver.campaign.check;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;

/** Reads properties of records whose declarations are looked at. */
public final class RecordProperty {
  private RecordProperty() {}

  /** The value of a record's component. */
  public static Object value(RecordComponent component, Record part) {
    try {
      return component.getAccessor().invoke(part);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}

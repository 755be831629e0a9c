package org.ocserver.commdn;

import java.util.Optional;

/**
 * What a message of the Communication DN API is.
 *
 * <p>Source: manual, "Data Enumeration Values for GSW_CM_MessageType"; the types that are not
 * applicable are left out.
 */
public enum MessageType {
  REQ_LOAD_CAMPAIGN(7),
  REQ_UNLOAD_CAMPAIGN(8),
  REQ_START_DIALING(9),
  REQ_STOP_DIALING(10),
  REQ_SET_DIALING_MODE(11),
  REQ_GET_CAMPAIGN_STATUS(12),
  REQ_FORCE_UNLOAD_CAMPAIGN(29),
  REQ_CANCEL_RECORD(30),
  REQ_DO_NOT_CALL(32),
  EV_CAMPAIGN_LOADED(19),
  EV_CAMPAIGN_UNLOADED(20),
  EV_DIALING_STARTED(21),
  EV_DIALING_STOPPED(22),
  EV_DIALING_MODE_CHANGED(23),
  EV_CAMPAIGN_STATUS(24),
  EV_ERROR(27),
  EV_RECORD_CANCELED(31),
  EV_DO_NOT_CALL_PROCESSED(33),
  /** All campaign groups at once; only in the HTTP interface. */
  EV_ALL_CAMPAIGN_GROUPS(46);

  private final int value;

  MessageType(int value) {
    this.value = value;
  }

  public int value() {
    return value;
  }

  static Optional<MessageType> of(long value) {
    for (MessageType type : values()) {
      if (type.value == value) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}

package org.ocserver.telephony.ra;

import jakarta.resource.spi.ManagedConnectionMetaData;

/** What the container may know of a switch. */
final class SwitchMetaData implements ManagedConnectionMetaData {
  @Override
  public String getEISProductName() {
    return "Switch";
  }

  @Override
  public String getEISProductVersion() {
    return "";
  }

  /** No limit. */
  @Override
  public int getMaxConnections() {
    return 0;
  }

  @Override
  public String getUserName() {
    return "";
  }
}

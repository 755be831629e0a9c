package org.ocserver.session.port;

/** Keeps track of which session works on which record, for requests that name only a handle. */
public interface RecordLocator {
  void opened(int recordHandle, int campaignGroupDbid);

  void closed(int recordHandle);
}

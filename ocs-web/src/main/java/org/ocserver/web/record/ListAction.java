package org.ocserver.web.record;

/**
 * What can be asked of a calling list.
 *
 * <p>Source: manual, "HTTP Request Actions and req Values for the lists Resource".
 */
enum ListAction {
  ADD_RECORD("AddRecord");

  private final String req;

  ListAction(String req) {
    this.req = req;
  }

  /** The parameter of that name. */
  String req() {
    return req;
  }
}

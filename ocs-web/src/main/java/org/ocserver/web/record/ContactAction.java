package org.ocserver.web.record;

/**
 * What can be asked about a phone or a customer.
 *
 * <p>Source: manual, "HTTP Request Actions and req Values for the phones and customer_ids
 * Resources".
 */
enum ContactAction {
  DO_NOT_CALL("DoNotCall"),
  REQUEST_RECORD_CANCEL("RequestRecordCancel");

  private final String req;

  ContactAction(String req) {
    this.req = req;
  }

  /** The parameter of that name. */
  String req() {
    return req;
  }
}

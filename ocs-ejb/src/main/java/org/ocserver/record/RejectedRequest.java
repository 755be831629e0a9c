package org.ocserver.record;

/** A request that is refused. */
public final class RejectedRequest extends Exception {
  private static final long serialVersionUID = 1L;

  private final RequestError error;

  /**
   * @param detail which key, which value: GSW_ERROR_DESCRIPTION
   */
  public RejectedRequest(RequestError error, String detail) {
    super(detail);
    this.error = error;
  }

  public RequestError error() {
    return error;
  }

  public String detail() {
    return getMessage();
  }
}

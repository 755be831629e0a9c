package org.ocserver.session.port;

import java.util.Optional;

/**
 * Where a record at work can be asked for over HTTP.
 *
 * <p>Source: manual, "URI Delivery to the Client".
 */
@FunctionalInterface
public interface RecordAddresses {
  /** The URI of the record; none if the server has no HTTP port. Must not wait. */
  Optional<String> of(int recordHandle);
}

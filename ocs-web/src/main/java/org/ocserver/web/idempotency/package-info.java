/**
 * The header Idempotency-Key: a POST that comes again with the same key is answered as the first
 * time, and takes effect once.
 *
 * <p>Source: IETF draft "The Idempotency-Key HTTP Header Field"; docs/http.md.
 *
 * <ol>
 *   <li>A request without the header passes as if this package were not there.
 *   <li>Of a request with a key, body and answer are held in memory, within the bounds of what
 *       resources take.
 *   <li>The client hears an answer after it was kept, never before.
 *   <li>What a key means is decided in {@code idempotency} of the product.
 * </ol>
 */
package org.ocserver.web.idempotency;

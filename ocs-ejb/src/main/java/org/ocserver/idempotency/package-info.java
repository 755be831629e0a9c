/**
 * Requests that may be repeated: a client that marks a request with a key of its own gets the
 * answer to the first again, and the request takes effect once.
 *
 * <p>Source: IETF draft "The Idempotency-Key HTTP Header Field"; docs/decisions/idempotency-key.md.
 *
 * <ol>
 *   <li>A key is claimed in the database before its request is carried out, and the answer is kept
 *       before the client hears it: so servers that share the database agree, and a restart forgets
 *       nothing.
 *   <li>When in doubt whether a request took effect, it is not carried out again.
 *   <li>Knows no resource and no container; {@code web} calls it by its edge.
 * </ol>
 */
package org.ocserver.idempotency;

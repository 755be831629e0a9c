/**
 * Benchmarks that need a running server: {@code mvn -Pbench -Dbench=NAME verify}.
 *
 * <ol>
 *   <li>Each measures its baseline in the same run and on the same server.
 *   <li>What a baseline needs in the server is deployed beside the product's EAR, never in it.
 * </ol>
 */
package org.ocserver.bench;

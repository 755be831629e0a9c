/**
 * The documentation, held to the code.
 *
 * <ol>
 *   <li>Reads the checkout's files as text; calls nothing of the product.
 *   <li>A page that is made from the sources differs from them never longer than one build: its
 *       test fails, and with {@code -Docs.docs.write=true} writes it.
 * </ol>
 */
package org.ocserver.docs;

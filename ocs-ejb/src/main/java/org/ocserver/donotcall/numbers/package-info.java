/**
 * A hundred million numbers in few bytes. Knows nothing of what they mean, and calls nothing of the
 * product.
 *
 * <ol>
 *   <li>A set is exact, and immutable once built.
 *   <li>A number takes between four and nine bytes, wherever it lies.
 *   <li>Building takes hardly more memory than what is built.
 * </ol>
 */
package org.ocserver.donotcall.numbers;

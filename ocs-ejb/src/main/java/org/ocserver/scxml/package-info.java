/**
 * State machines written in SCXML: the W3C recommendation's algorithm (its Appendix D), and what it
 * needs. Nothing of dialing is in here.
 *
 * <p>Source: State Chart XML, W3C Recommendation 1 September 2015. Why it is our own:
 * docs/decisions/scxml-engine.md.
 *
 * <ol>
 *   <li>Knows no other package of the product.
 *   <li>A document is read once and never changes: any number of machines run it at once, each on
 *       one thread at a time.
 *   <li>Time is an argument; a machine never waits: it says when it is to be woken.
 *   <li>Whatever a document does is bounded: size, depth, steps, instructions. What goes beyond
 *       ends the machine, with a reason, and no other.
 *   <li>Executable content of other namespaces is the business of the machine's host.
 * </ol>
 */
package org.ocserver.scxml;

/**
 * Chaos: servers, their database, their broker, the switch and third parties do, at random, what
 * they must not, while a campaign dials; after each round an auditor looks whether a customer was
 * called twice, or something was lost ({@code mvn -Pbench -Dbench=chaos verify}).
 *
 * <ol>
 *   <li>What happens is drawn from a seed that is printed.
 *   <li>The switch is a process of its own, and no round touches it but by stopping it for a while:
 *       its call log is the truth.
 *   <li>What is right is said in {@link org.ocserver.chaos.audit} alone.
 * </ol>
 */
package org.ocserver.chaos;

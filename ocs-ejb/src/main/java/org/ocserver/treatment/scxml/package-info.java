/**
 * SCXML treatments: a state machine for each chain says whom to call, when, and what then.
 *
 * <p>Source: manual, "SCXML Architecture" and "Outbound Contact Custom Actions and Events"; what it
 * leaves open is settled in docs/scxml-treatments.md.
 *
 * <ol>
 *   <li>A machine knows its chain by {@link org.ocserver.treatment.scxml.TreatedCustomer} alone.
 *   <li>What an action cannot do is an event of the machine, and a line in the log; never a failure
 *       of the session.
 *   <li>A chain whose machine fails, or has no document, goes on with standard treatments.
 * </ol>
 */
package org.ocserver.treatment.scxml;

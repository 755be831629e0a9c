/**
 * Campaign sequences: several campaigns run one after the other for one group, each until its end.
 *
 * <p>Source: manual, "User Event Attributes for campaign_schedule (TKVList)" and after it; where
 * the manual is silent, docs/decisions/campaign-sequences.md.
 *
 * <ol>
 *   <li>A group has one sequence at most. It is forgotten when its last item has ended, or when it
 *       is unloaded.
 *   <li>A sequence does nothing that an application could not do: it launches, stops and completes
 *       campaigns by the commands of {@code session}, and looks at them as often as time goes on.
 *       What is to be done next follows from where the item is and how its campaign is found, so
 *       that what others do to a campaign cannot make the sequence hang.
 *   <li>Where a sequence stands is stored before the next step is taken; after a restart it goes on
 *       from there.
 *   <li>All sequences are worked on one at a time, on threads that may wait for the database.
 *   <li>May call {@code session}, {@code campaign}, {@code mode} and {@code callinglist}.
 * </ol>
 */
package org.ocserver.sequence;

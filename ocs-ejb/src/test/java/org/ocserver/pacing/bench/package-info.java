/**
 * Campaigns simulated in virtual time, to compare pacers. What becomes of the n-th call is fixed by
 * the seed, so that all pacers meet the same customers.
 */
package org.ocserver.pacing.bench;

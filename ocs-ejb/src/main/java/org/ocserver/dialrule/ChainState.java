package org.ocserver.dialrule;

/**
 * What decides, of a record's chain, whether the record can be dialed.
 *
 * @param isThere whether it has a chain_id
 * @param isHeld whether it is Ready, and another record of the chain Retrieved
 * @param hasPlaces whether each record of the chain has a chain_n of its own
 * @param isShort whether it has no more than {@link #LONGEST} records
 * @param areMatesSound whether all its other Ready records of a type that is dialed have a contact,
 *     a known time zone and hours that open
 */
public record ChainState(
    boolean isThere, boolean isHeld, boolean hasPlaces, boolean isShort, boolean areMatesSound) {
  /** A chain of more records than this is a mistake in the data. */
  public static final int LONGEST = 1000;

  /** Nothing in the way. */
  public static final ChainState SOUND = new ChainState(true, false, true, true, true);
}

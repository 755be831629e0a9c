package org.ocserver.donotcall;

/**
 * An addition or removal, made on any server.
 *
 * @param number counts the changes without a gap, in the order in which they were committed
 * @param entry of what is removed, the expiry has no meaning
 */
public record DoNotCallChange(long number, DoNotCallEntry entry, boolean removed) {}

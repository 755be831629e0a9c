package org.ocserver.inventory;

import org.ocserver.dialrule.Obstacle;

/**
 * One of the things that are looked at before a dial.
 *
 * @param obstacle what it is if it is not passed
 * @param detail what was found
 */
public record Check(Obstacle obstacle, boolean isPassed, String detail) {}

package org.ocserver.donotcall.numbers;

/**
 * Sorted numbers in blocks.
 *
 * @param heads the first number of each block
 */
record PackedNumbers(long[] heads, NumberBlock[] blocks, long count) {}

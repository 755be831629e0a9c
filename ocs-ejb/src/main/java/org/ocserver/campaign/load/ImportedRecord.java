package org.ocserver.campaign.load;

import java.util.Map;

/**
 * A record to be stored.
 *
 * @param line where it stands in the file
 * @param values by column; integer fields as {@link Integer}, float as {@link Double}, datetime as
 *     {@link java.time.LocalDateTime}, others as {@link String}; a column that is absent is null in
 *     the table
 */
public record ImportedRecord(long line, Map<String, Object> values) {}

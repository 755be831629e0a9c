package org.ocserver.callinglist;

import java.util.Optional;

/**
 * A custom field of a calling list.
 *
 * @param name the column's name
 * @param sendAttribute the key under which its value is attached to calls, if it is
 */
public record ListField(String name, FieldType type, Optional<String> sendAttribute) {}

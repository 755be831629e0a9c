package org.ocserver.outage;

/** Something that was missing does its work again. */
public record Recovered(Dependency found) {}

package org.ocserver.scxml;

/** A text in an element. */
public record XmlText(String text) implements XmlContent {}

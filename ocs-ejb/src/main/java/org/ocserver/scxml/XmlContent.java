package org.ocserver.scxml;

/** What an element contains. */
public sealed interface XmlContent permits XmlElement, XmlText {}

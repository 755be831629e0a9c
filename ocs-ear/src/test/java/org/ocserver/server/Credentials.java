package org.ocserver.server;

/** What a user logs in with. */
public record Credentials(String name, String password) {}

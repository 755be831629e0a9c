package org.ocserver.session.message;

/**
 * Where an agent is logged in.
 *
 * @param switchName the name of the switch's configuration object
 * @param dn the phone
 */
public record AgentPlace(String switchName, String dn) {}

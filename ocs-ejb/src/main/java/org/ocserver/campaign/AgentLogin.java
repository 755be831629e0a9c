package org.ocserver.campaign;

/** A code with which an agent logs in on a switch; unique on the switch. */
public record AgentLogin(@Refers(ObjectType.SWITCH) int switchDbid, String loginCode) {}

package org.ocserver.desktop.jms;

import java.util.Optional;

/**
 * Which agent a message comes from.
 *
 * @param isKnown false if the user may not speak for any agent
 * @param login the agent's login code; a gateway may leave it out
 */
record SendingAgent(boolean isKnown, Optional<String> login) {}

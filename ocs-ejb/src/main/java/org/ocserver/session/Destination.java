package org.ocserver.session;

import java.util.function.Consumer;

/**
 * The agent who is to have a record and to call the customer.
 *
 * @param tell run with the record once it is on the agent's desktop
 */
record Destination(String agentLogin, Consumer<RecordView> tell) {}
